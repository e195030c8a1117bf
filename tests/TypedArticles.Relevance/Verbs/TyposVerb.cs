using TypedArticles.Relevance.Collections;
using TypedArticles.Relevance.Engines;

namespace TypedArticles.Relevance.Verbs;

/// <summary>What is suggested for a word of the texts with one random edit, and that nothing is suggested for the word itself.</summary>
internal static class TyposVerb
{
    private const int Count = 2000;
    private const int LeastLetters = 5;
    private const double Bar = 0.85;

    public static int Run(TestCollection[] collections)
    {
        var report = new Report();
        TestCollection archive = TestCollection.Join("all", collections);
        var engine = TypedArticlesEngine.Of(archive.Documents);
        var random = new Random(18);
        (int Right, int All) typed = Count1(engine, random, FromTexts(archive)), listed = Count1(engine, random, FromDictionary(archive));
        int needless = FromTexts(archive)(random, Count).Count(w => engine.All.Search(w).DidYouMean is not null);
        report.Bar($"words as they come in the texts, first suggestion right: {typed.Right} of {typed.All}, {(double)typed.Right / typed.All:0.000}, at least {Bar}", typed.Right >= Bar * typed.All);
        Report.Line($"      words of the dictionary, each with the same chance:   {listed.Right} of {listed.All}, {(double)listed.Right / listed.All:0.000}");
        report.Bar($"suggestions for words that are known: {needless} of {Count}", needless == 0);
        return report.ExitCode;
    }

    private static (int Right, int All) Count1(TypedArticlesEngine engine, Random random, Func<Random, int, IEnumerable<string>> source)
    {
        int right = 0, all = 0;
        foreach (string word in source(random, Count))
        {
            string wrong = Edited(word, random);
            if (engine.All.Search(wrong, new SearchOptions { Match = SearchMatch.All, Typos = SearchTypos.Off }) is { Count: > 0, SearchedFor: null })
            {
                // Another word that exists.
                continue;
            }

            all++;
            right += engine.All.Search(wrong).DidYouMean == word ? 1 : 0;
        }

        return (right, all);
    }

    /// <summary>Words of letters alone, of which two texts have one: frequent words come often.</summary>
    private static Func<Random, int, IEnumerable<string>> FromTexts(TestCollection archive) => (random, count) => Words(archive, random).Take(count);

    /// <summary>The same words, each once.</summary>
    private static Func<Random, int, IEnumerable<string>> FromDictionary(TestCollection archive) => (random, count) =>
    {
        string[] words = [.. archive.Documents.SelectMany(static d => WordsOf(d.Text).Distinct()).GroupBy(static w => w).Where(static g => g.Skip(1).Any()).Select(static g => g.Key).Order(StringComparer.Ordinal)];
        return Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]);
    };

    private static IEnumerable<string> Words(TestCollection archive, Random random)
    {
        while (true)
        {
            string[] words = [.. WordsOf(archive.Documents[random.Next(archive.Documents.Length)].Text)];
            if (words.Length > 0)
            {
                yield return words[random.Next(words.Length)];
            }
        }
    }

    /// <summary>Words that folding leaves as they are, of scripts with spaces, so that a suggestion can be compared.</summary>
    private static IEnumerable<string> WordsOf(string text) => text.Split([' ', ',', '.', '\n', ';', ':', '?', '!', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries)
        .Where(static w => w.Length >= LeastLetters && w.All(static c => char.IsLetter(c) && !char.IsUpper(c) && c < 0x2E80 && c.ToString().Normalize(System.Text.NormalizationForm.FormD).Length == 1 && !"ßæœøłđþıςىةٱک".Contains(c, StringComparison.Ordinal)));

    private static string Edited(string word, Random random)
    {
        int place = random.Next(word.Length);
        char letter = word[random.Next(word.Length)];
        string edited = random.Next(4) switch
        {
            0 => word.Remove(place, 1),
            1 => word.Insert(place, letter.ToString()),
            2 => word[..place] + letter + word[(place + 1)..],
            _ when place + 1 < word.Length => word[..place] + word[place + 1] + word[place] + word[(place + 2)..],
            _ => word.Remove(place, 1),
        };
        return edited == word ? Edited(word, random) : edited;
    }
}
