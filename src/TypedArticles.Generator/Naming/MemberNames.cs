using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Emission;
using TypedArticles.Generator.Model;
using TypedArticles.Packing;

namespace TypedArticles.Generator.Naming;

/// <summary>
/// Gives each article a name of its own. Articles that share a name all get a suffix, so that a name never comes to mean
/// another article when one is added; base names never hold <c>__</c>, which divides name and suffix.
/// </summary>
internal static class MemberNames
{
    /// <summary>The names in the order of the articles; all different.</summary>
    public static string[] Choose(IReadOnlyList<NamedSeed> seeds, string className, List<ProblemModel> problems)
    {
        var reserved = new HashSet<string>(ReservedNames.Members, StringComparer.Ordinal) { className };
        string[] names = new string[seeds.Count];
        var sharing = new Dictionary<string, List<int>>(seeds.Count, StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            if (IsGiven(seeds[i], problems))
            {
                names[i] = seeds[i].Entry.MemberName;
                continue;
            }

            string name = BaseName.Of(seeds[i].Seed.Url, seeds[i].Seed.Title, seeds[i].Entry.Id);
            if (!sharing.TryGetValue(name, out List<int>? articles))
            {
                sharing.Add(name, articles = []);
            }

            articles.Add(i);
        }

        foreach (KeyValuePair<string, List<int>> group in sharing)
        {
            bool needsSuffix = group.Value.Count > 1 || reserved.Contains(group.Key);
            foreach ((int article, string suffix) in needsSuffix ? Suffixes(seeds, group.Value) : [(group.Value[0], "")])
            {
                names[article] = group.Key + suffix;
            }
        }

        CheckGiven(seeds, names, reserved, problems);
        return names;
    }

    private static bool IsGiven(NamedSeed seed, List<ProblemModel> problems)
    {
        string given = seed.Entry.MemberName;
        if (given.Length == 0)
        {
            return false;
        }

        if (ReservedNames.IsIdentifier(given))
        {
            return true;
        }

        problems.Add(ProjectRule.InvalidMemberName.At(seed.Entry.Path, given));
        return false;
    }

    private static IEnumerable<(int Article, string Suffix)> Suffixes(IReadOnlyList<NamedSeed> seeds, List<int> articles)
    {
        bool byLanguage = articles.TrueForAll(i => seeds[i].Language.Length > 0)
            && articles.Select(i => Tail(seeds[i].Language)).Distinct(StringComparer.Ordinal).Count() == articles.Count;
        if (byLanguage)
        {
            return articles.Select(i => (i, "__" + Tail(seeds[i].Language)));
        }

        // Two ids may become one identifier ("a-b" and "a.b"); those get the hash of the id behind it.
        var tails = articles.ToLookup(i => Tail(seeds[i].Entry.Id), StringComparer.Ordinal);
        return articles.Select(i => (i, "__" + (tails[Tail(seeds[i].Entry.Id)].Count() == 1
            ? Tail(seeds[i].Entry.Id)
            : $"{Tail(seeds[i].Entry.Id)}_{PackHash.Of(seeds[i].Entry.Id.AsSpan()):x16}")));
    }

    /// <summary>A suffix may begin with a digit: the name stands before it.</summary>
    private static string Tail(string text) => CSharpName.Identifier("_" + text).Substring(1);

    /// <summary>A MemberName that another article has, by its own or by rule, or that is reserved, is an error; the article falls back to its id.</summary>
    private static void CheckGiven(IReadOnlyList<NamedSeed> seeds, string[] names, HashSet<string> reserved, List<ProblemModel> problems)
    {
        var owners = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < names.Length; i++)
            {
                bool isGiven = names[i] == seeds[i].Entry.MemberName;
                if (isGiven != (pass == 1))
                {
                    continue;
                }

                string? owner = isGiven && (reserved.Contains(names[i]) || ReservedNames.IsAccessor(names[i])) ? "the generated class itself"
                    : owners.TryGetValue(names[i], out int other) ? $"the article '{seeds[other].Entry.Id}'"
                    : null;
                if (owner is not null)
                {
                    problems.Add(ProjectRule.TakenMemberName.At(seeds[i].Entry.Path, names[i], owner));
                    names[i] += $"__{Tail(seeds[i].Entry.Id)}_{PackHash.Of(seeds[i].Entry.Id.AsSpan()):x16}";
                }

                owners[names[i]] = i;
            }
        }
    }
}
