using TypedArticles.Accuracy;
using Xunit;

namespace TypedArticles.Tests.Boundaries;

/// <summary>
/// The gold of the accuracy tool is split as it says, except at the places that are listed in the files next to this one: a change of a rule that finds more or fewer of them shows. A plus
/// is a wrong cut, a minus a miss.
/// </summary>
public sealed class GoldBoundaryTests
{
    private static readonly string s_folder = Path.Combine(RepositoryFolder.Root, "tests", "TypedArticles.Accuracy", "Gold");

    [Fact]
    public void Glued_gold_is_split_except_at_known_places() => AssertKnown("gold-glued.txt", Deviations(static d => d));

    [Fact]
    public void Mixed_gold_is_split_except_at_known_places() => AssertKnown("gold-mixed.txt", Deviations(static d => d.Joined(d.Gold.Paragraphs, static gap => gap % 2 == 0 ? "\n\n" : "")));

    [Fact]
    public void Clean_gold_is_not_cut() => Assert.Equal([], Deviations(static d => d.Joined(d.Gold.Paragraphs, static _ => "\n\n")));

    /// <summary>Compares with a file next to this one, which <c>UPDATE_SNAPSHOTS=1</c> writes.</summary>
    private static void AssertKnown(string name, string[] deviations)
    {
        string file = Path.Combine(RepositoryFolder.Root, "tests", "TypedArticles.Tests", "Boundaries", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, string.Concat(deviations.Select(static d => d + "\n")));
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), string.Concat(deviations.Select(static d => d + "\n")));
    }

    private static string[] Deviations(Func<GoldDocument, GoldDocument> join) => [.. GoldFolder.Read(s_folder).Select(join).SelectMany(static d =>
    {
        string text = d.Body.Text;
        int[] found = [.. Starts(d.Body)], gold = [.. d.Starts];
        return found.Except(gold).Select(at => (At: at, Sign: '+')).Concat(gold.Except(found).Select(at => (At: at, Sign: '-'))).OrderBy(static p => p.At)
            .Select(p => $"{d.Name.Replace('\\', '/')} {p.Sign} {text[Math.Max(0, p.At - 12)..p.At]}|{text[p.At..Math.Min(text.Length, p.At + 12)]}".ReplaceLineEndings("⏎"));
    })];

    /// <summary>Where the blocks start, and the items of lists.</summary>
    private static IEnumerable<int> Starts(ArticleBody body)
    {
        int position = 0;
        foreach (string line in body.Blocks.SelectMany(static b => b.Text.Split('\n')))
        {
            position = body.Text.IndexOf(line, position, StringComparison.Ordinal);
            yield return position;
            position += line.Length;
        }
    }
}
