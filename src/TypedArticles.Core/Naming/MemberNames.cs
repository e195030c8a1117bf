using TypedArticles.Core.Pack;

namespace TypedArticles.Core.Naming;

/// <summary>
/// Gives each article a name of its own. Articles that share a name all get a suffix, so that a name never comes to mean
/// another article when one is added; base names never hold <c>__</c>, which separates name and suffix.
/// </summary>
internal static class MemberNames
{
    /// <summary>The names in the order of the articles; those without a fault are all different.</summary>
    public static NameChoice[] Choose(IReadOnlyList<NameRequest> articles, string className)
    {
        var reserved = new HashSet<string>(ReservedNames.Members, StringComparer.Ordinal) { className };
        var choices = new NameChoice[articles.Count];
        var sharing = new Dictionary<string, List<int>>(articles.Count, StringComparer.Ordinal);
        for (int i = 0; i < choices.Length; i++)
        {
            if (articles[i].Given.Length > 0)
            {
                continue;
            }

            string name = BaseName.Of(articles[i].Slug, articles[i].Title, articles[i].Id);
            if (!sharing.TryGetValue(name, out List<int>? group))
            {
                sharing.Add(name, group = []);
            }

            group.Add(i);
        }

        foreach (KeyValuePair<string, List<int>> group in sharing)
        {
            if (group.Value.Count == 1 && !reserved.Contains(group.Key))
            {
                choices[group.Value[0]] = new NameChoice(group.Key);
                continue;
            }

            foreach ((int article, string suffix) in Suffixes(articles, group.Value))
            {
                choices[article] = new NameChoice(group.Key + "__" + suffix, HasSuffix: true);
            }
        }

        ChooseGiven(articles, choices, reserved);
        return choices;
    }

    private static IEnumerable<(int Article, string Suffix)> Suffixes(IReadOnlyList<NameRequest> articles, List<int> group)
    {
        bool byLanguage = group.TrueForAll(i => articles[i].Language.Length > 0)
            && group.Select(i => Tail(articles[i].Language)).Distinct(StringComparer.Ordinal).Count() == group.Count;
        if (byLanguage)
        {
            return group.Select(i => (i, Tail(articles[i].Language)));
        }

        // Two ids may become one identifier ("a-b" and "a.b"); those get the hash of the id behind it. Should that be the same too, a second one.
        string[] suffixes = [.. group.Select(i => Tail(articles[i].Id))];
        Lengthen(suffixes, number => IdHash.Of(articles[group[number]].Id.AsSpan()), "_");
        Lengthen(suffixes, number => IdHash.Of(articles[group[number]].Id.AsSpan(), 1, 0), "");
        return group.Select((article, number) => (article, suffixes[number]));
    }

    /// <summary>Adds a hash to each suffix that occurs more than once.</summary>
    private static void Lengthen(string[] suffixes, Func<int, ulong> hashOf, string separator)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string>? shared = null;
        foreach (string suffix in suffixes)
        {
            if (!seen.Add(suffix))
            {
                (shared ??= new HashSet<string>(StringComparer.Ordinal)).Add(suffix);
            }
        }

        for (int i = 0; shared is not null && i < suffixes.Length; i++)
        {
            if (shared.Contains(suffixes[i]))
            {
                suffixes[i] += $"{separator}{hashOf(i):x16}";
            }
        }
    }

    /// <summary>A suffix may begin with a digit: the name stands before it.</summary>
    private static string Tail(string text) => IdentifierText.Of("_" + text).Substring(1);

    /// <summary>A MemberName is taken as it is, or not at all: it never takes the name that another article has by rule.</summary>
    private static void ChooseGiven(IReadOnlyList<NameRequest> articles, NameChoice[] choices, HashSet<string> reserved)
    {
        var owners = new Dictionary<string, int>(choices.Length, StringComparer.Ordinal);
        for (int i = 0; i < choices.Length; i++)
        {
            if (articles[i].Given.Length == 0)
            {
                owners[choices[i].Name] = i;
            }
        }

        for (int i = 0; i < choices.Length; i++)
        {
            string given = articles[i].Given;
            if (given.Length == 0)
            {
                continue;
            }

            choices[i] =
                !IdentifierText.IsValid(given) ? new NameChoice("", NameFault.NotAnIdentifier)
                : reserved.Contains(given) || ReservedNames.IsAccessor(given) ? new NameChoice("", NameFault.Taken, "the generated class itself")
                : owners.TryGetValue(given, out int owner) ? new NameChoice("", NameFault.Taken, $"the article '{articles[owner].Id}'")
                : new NameChoice(given);
            if (choices[i].Fault == NameFault.None)
            {
                owners.Add(given, i);
            }
        }
    }
}
