using System.Diagnostics;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Text;
using YamlDotNet.Core;

namespace TypedArticles.Corpora;

/// <summary>Measures both readers over the same front matters, interleaved: the ratio holds on a busy machine, the times do not.</summary>
internal static class Speed
{
    private const int Rounds = 15;

    public static int Run(string folder, TextWriter output)
    {
        string[] texts = [.. MarkdownFiles.Read(folder)
            .Select(static f => (f.Text, FrontMatter: FrontMatter.Find(f.Text.AsSpan())))
            .Where(static f => f.FrontMatter.IsPresent)
            .Select(static f => f.FrontMatter.Content.Of(f.Text).ToString())
            .Where(static t => YamlTree.Oracle(t, out _) is not null)];
        var ours = new List<(double Time, long Bytes)>();
        var theirs = new List<(double Time, long Bytes)>();
        int nodes = 0;
        for (int round = 0; round < Rounds; round++)
        {
            ours.Add(Measure(() => nodes += Read(texts)));
            theirs.Add(Measure(() => nodes += Parse(texts)));
        }

        (double Time, long Bytes) mine = Median(ours), other = Median(theirs);
        output.WriteLine($"{texts.Length} front matters, {texts.Sum(static t => (long)t.Length)} characters, {Rounds} interleaved rounds, {nodes} nodes and events read");
        output.WriteLine($"TypedArticles  {mine.Time,8:0.0} ms {mine.Bytes / 1e6,8:0.0} MB");
        output.WriteLine($"YamlDotNet     {other.Time,8:0.0} ms {other.Bytes / 1e6,8:0.0} MB");
        output.WriteLine($"{other.Time / mine.Time:0.0} times as fast, {(double)mine.Bytes / other.Bytes:0.000} of the allocation");
        return 0;
    }

    /// <summary>As a build does: a tree for each file.</summary>
    private static int Read(string[] texts)
    {
        int nodes = 0;
        foreach (string text in texts)
        {
            var tree = new FieldTree<char>();
            FrontMatterReader.Read(text.AsSpan(), new TextRange(0, text.Length), tree);
            for (int node = 0; node < tree.NodeCount; node++)
            {
                nodes += FieldUnit.ToText(tree.KeyOf(node, text.AsSpan())).Length + FieldUnit.ToText(tree.TextOf(node, text.AsSpan())).Length > 0 ? 1 : 0;
            }
        }

        return nodes;
    }

    private static int Parse(string[] texts)
    {
        int events = 0;
        foreach (string text in texts)
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                events++;
            }
        }

        return events;
    }

    private static (double Time, long Bytes) Measure(Action action)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        action();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static (double Time, long Bytes) Median(List<(double Time, long Bytes)> values) => values.Order().ElementAt(values.Count / 2);
}
