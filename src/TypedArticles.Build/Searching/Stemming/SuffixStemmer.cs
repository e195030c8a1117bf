using System.Globalization;

namespace TypedArticles.Build.Searching.Stemming;

/// <summary>
/// A stemmer by a table of suffixes: in each step the longest suffix that leaves enough letters goes, or is replaced. See
/// <see cref="SuffixTables"/> for how a step is written.
/// </summary>
internal sealed class SuffixStemmer(string[] steps) : Stemmer
{
    private readonly Step[] _steps = [.. steps.Select(static s => new Step(s))];

    public override int Stem(char[] word, int length)
    {
        // A number has no forms.
        if (length > 2 && word[0] is >= '0' and <= '9')
        {
            return length;
        }

        foreach (Step step in _steps)
        {
            length = step.Apply(word, length);
        }

        return length;
    }

    /// <summary>A step of a table.</summary>
    private sealed class Step
    {
        /// <summary>What <c>+verb</c> says of English: an ending goes only behind a vowel, and what it changed before itself is restored.</summary>
        private const string VerbMark = "+verb";
        private const int DefaultLeast = 3;

        private readonly bool _isVerb;

        /// <summary>By the last letter, the longest first.</summary>
        private readonly Dictionary<char, Suffix[]> _suffixes;

        public Step(string text)
        {
            string[] parts = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            _isVerb = parts[0] == VerbMark;
            _suffixes = parts.Skip(_isVerb ? 1 : 0).Select(Parse)
                .GroupBy(static s => s.Text[s.Text.Length - 1])
                .ToDictionary(static g => g.Key, static g => g.OrderByDescending(static s => s.Text.Length).ToArray());
        }

        public int Apply(char[] word, int length)
        {
            if (length == 0 || !_suffixes.TryGetValue(word[length - 1], out Suffix[]? suffixes))
            {
                return length;
            }

            foreach (Suffix suffix in suffixes)
            {
                int rest = length - suffix.Text.Length;
                if (rest >= suffix.Least && Ends(word, length, suffix.Text))
                {
                    return _isVerb ? ApplyToVerb(word, rest, length, suffix) : Replace(word, rest, suffix.Replacement);
                }
            }

            return length;
        }

        /// <summary><c>suffix</c>, <c>suffix=replacement</c>, either with <c>:least</c>.</summary>
        private static Suffix Parse(string text)
        {
            int colon = text.IndexOf(':');
            int least = colon < 0 ? DefaultLeast : int.Parse(text.Substring(colon + 1), CultureInfo.InvariantCulture);
            string[] sides = (colon < 0 ? text : text.Substring(0, colon)).Split('=');
            return new Suffix(sides[0], sides.Length > 1 ? sides[1] : "", least);
        }

        private static bool Ends(char[] word, int length, string suffix)
        {
            for (int i = 1; i <= suffix.Length; i++)
            {
                if (word[length - i] != suffix[suffix.Length - i])
                {
                    return false;
                }
            }

            return true;
        }

        private static int Replace(char[] word, int rest, string replacement)
        {
            replacement.CopyTo(0, word, rest, replacement.Length);
            return rest + replacement.Length;
        }

        private static int ApplyToVerb(char[] word, int rest, int length, Suffix suffix)
        {
            if (!HasVowel(word, rest))
            {
                return length;
            }

            if (suffix.Replacement.Length > 0)
            {
                return Replace(word, rest, suffix.Replacement);
            }

            // conflat(ed) is conflate, hopp(ing) is hop.
            if (Ends(word, rest, "at") || Ends(word, rest, "bl") || Ends(word, rest, "iz"))
            {
                return Replace(word, rest, "e");
            }

            return rest > 3 && word[rest - 1] == word[rest - 2] && word[rest - 1] is not ('l' or 's' or 'z') ? rest - 1 : rest;
        }

        private static bool HasVowel(char[] word, int length)
        {
            for (int i = 0; i < length; i++)
            {
                if (word[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[i] == 'y' && i > 0))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private sealed record Suffix(string Text, string Replacement, int Least);
}
