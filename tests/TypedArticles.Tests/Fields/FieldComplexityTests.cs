using TypedArticles.Core.Fields;
using Xunit;

namespace TypedArticles.Tests.Fields;

/// <summary>Four times the front matter takes about four times the work, whatever stands in it.</summary>
[Collection(nameof(Alone))]
public sealed class FieldComplexityTests
{
    [Theory]
    [InlineData("one long line", 400_000)]
    [InlineData("one long line without a colon", 400_000)]
    [InlineData("a long line of colons", 200_000)]
    [InlineData("a long line of marks of comments", 200_000)]
    [InlineData("many keys", 40_000)]
    [InlineData("many keys of one hash", 2_000)]
    [InlineData("many equal keys", 10_000)]
    [InlineData("many long keys", 2_000)]
    [InlineData("many keys in brackets", 40_000)]
    [InlineData("many quotes in a line", 60_000)]
    [InlineData("many texts in quotes", 30_000)]
    [InlineData("a text in quotes over many lines", 60_000)]
    [InlineData("a text in quotes over many lines like keys", 60_000)]
    [InlineData("a text in quotes that does not end", 60_000)]
    [InlineData("many doubled quotes", 100_000)]
    [InlineData("many escapes", 100_000)]
    [InlineData("many escaped line ends", 60_000)]
    [InlineData("many blank lines in quotes", 200_000)]
    [InlineData("plain text over many lines", 60_000)]
    [InlineData("many blank lines in plain text", 200_000)]
    [InlineData("a block of many lines", 60_000)]
    [InlineData("a block of many blank lines", 200_000)]
    [InlineData("a block of long indentation", 200_000)]
    [InlineData("many blocks without text", 40_000)]
    [InlineData("many items", 60_000)]
    [InlineData("many items of maps", 20_000)]
    [InlineData("many dashes in a line", 100_000)]
    [InlineData("a list in one line", 100_000)]
    [InlineData("a list over many lines", 100_000)]
    [InlineData("a list that does not end", 100_000)]
    [InlineData("many open brackets", 100_000)]
    [InlineData("deep lists, again and again", 2_000)]
    [InlineData("deep maps, again and again", 100)]
    [InlineData("many comments", 60_000)]
    [InlineData("many comments behind values", 40_000)]
    [InlineData("many blank lines", 300_000)]
    [InlineData("many spaces", 400_000)]
    [InlineData("many tabs", 400_000)]
    [InlineData("carriage returns", 300_000)]
    [InlineData("a file without an end", 60_000)]
    public void Reading_is_linear_in(string what, int count) => LinearWork.Assert(count, n =>
    {
        string text = $"---\n{Text(what, n)}{(what == "a file without an end" ? "" : "\n---\n")}";
        var tree = new FieldTree<char>();
        return () => FrontMatter.Find(text.AsSpan()).Read(text.AsSpan(), tree);
    });

    [Theory]
    [InlineData("a long list", 100_000)]
    [InlineData("many fields", 40_000)]
    [InlineData("many escapes", 100_000)]
    [InlineData("a long number", 400_000)]
    [InlineData("much white space", 400_000)]
    public void Reading_JSON_is_linear_in(string what, int count) => LinearWork.Assert(count, n =>
    {
        string text = what switch
        {
            "a long list" => $"[{Repeat("1,", n)}1]",
            "many fields" => $"{{{string.Join(',', Enumerable.Range(0, n).Select(static i => $"\"k{i}\":\"v\""))}}}",
            "many escapes" => $"\"{Repeat("\\n", n)}\"",
            "a long number" => new string('1', n),
            _ => $"{new string(' ', n)}1",
        };
        var tree = new FieldTree<char>();
        return () => JsonReader.Read(text.AsSpan(), tree);
    });

    private static string Text(string what, int count) => what switch
    {
        "one long line" => $"a: {new string('x', count)}",
        "one long line without a colon" => new string('x', count),
        "a long line of colons" => $"a: {Repeat("b:", count)}c",
        "a long line of marks of comments" => $"a: {new string('#', count)[1..]}{Repeat("b#", count)}c",
        "many keys" => Lines(count, static i => $"key{i}: value"),
        "many keys of one hash" => string.Join('\n', s_collidingKeys.Value.Take(count).Select(static k => $"{k}: x")),
        "many equal keys" => Lines(count, static _ => "key: value"),
        "many long keys" => Lines(count, static i => $"{new string('k', 900)}{i}: x"),
        "many keys in brackets" => $"a: {{{string.Join(", ", Enumerable.Range(0, count).Select(static i => $"k{i}: x"))}}}",
        "many quotes in a line" => $"a: [{string.Join(", ", Enumerable.Range(0, count).Select(static i => $"\"{i}\""))}]",
        "many texts in quotes" => Lines(count, static i => $"k{i}: \"text\""),
        "a text in quotes over many lines" => $"a: \"{Repeat("text\n", count)}\"",
        "a text in quotes over many lines like keys" => $"a: \"{Repeat("x\n    text: x\n", count)}\"",
        "a text in quotes that does not end" => $"a: \"{Repeat("text here\n", count)}",
        "many doubled quotes" => $"a: '{Repeat("''", count)}'",
        "many escapes" => $"a: \"{Repeat("\\u00e9", count)}\"",
        "many escaped line ends" => $"a: \"{Repeat("x\\\n  ", count)}\"",
        "many blank lines in quotes" => $"a: \"x{new string('\n', count)}y\"",
        "plain text over many lines" => $"a: x\n{Repeat("  text\n", count)}",
        "many blank lines in plain text" => $"a: x{new string('\n', count)}  y",
        "a block of many lines" => $"a: |\n{Repeat("  text\n", count)}",
        "a block of many blank lines" => $"a: >\n  x{new string('\n', count)}  y",
        "a block of long indentation" => $"a: |\n{new string(' ', count)}x",
        "many blocks without text" => Lines(count, static i => $"k{i}: |"),
        "many items" => $"a:\n{Repeat("  - x\n", count)}",
        "many items of maps" => $"a:\n{Repeat("  - x: 1\n    y: 2\n", count)}",
        "many dashes in a line" => $"a:\n  {Repeat("- ", count)}",
        "a list in one line" => $"a: [{Repeat("x, ", count)}]",
        "a list over many lines" => $"a: [\n{Repeat("  x,\n", count)}]",
        "a list that does not end" => $"a: [{Repeat("x,\n", count)}",
        "many open brackets" => $"a: {new string('[', count)}",
        "deep lists, again and again" => $"a: [{Repeat($"{new string('[', 60)}{new string(']', 60)}, ", count)}]",
        "deep maps, again and again" => Repeat(string.Concat(Enumerable.Range(0, 60).Select(static d => $"{new string(' ', d)}k:\n")), count).Replace("\nk:", "\nx:", StringComparison.Ordinal),
        "many comments" => Repeat("# comment\n", count),
        "many comments behind values" => Lines(count, static i => $"k{i}: x # comment"),
        "many blank lines" => new string('\n', count),
        "many spaces" => $"a:{new string(' ', count)}x",
        "many tabs" => $"a:{new string('\t', count)}x",
        "carriage returns" => new string('\r', count),
        "a file without an end" => Repeat("a: x\n", count),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    /// <summary>8,192 keys of one hash: thirteen pairs of syllables, each pair leading to one state of the hash, in all combinations.</summary>
    private static readonly Lazy<string[]> s_collidingKeys = new(static () =>
    {
        var pairs = new List<(string, string)>();
        string prefix = "";
        while (pairs.Count < 13)
        {
            var seen = new Dictionary<uint, string>();
            for (int i = 0; ; i++)
            {
                string syllable = $"{(char)('a' + pairs.Count)}{i:x5}";
                uint hash = FieldKey.HashOf<char>(prefix + syllable);
                if (!seen.TryAdd(hash, syllable))
                {
                    pairs.Add((seen[hash], syllable));
                    prefix += syllable;
                    break;
                }
            }
        }

        return [.. Enumerable.Range(0, 1 << pairs.Count).Select(n => string.Concat(pairs.Select((p, i) => ((n >> i) & 1) == 0 ? p.Item1 : p.Item2)))];
    });

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
