using Xunit;
using Xunit.Abstractions;

namespace TypedArticles.Tests.Fields;

/// <summary>
/// Each grammar of a value against the parser of the BCL, in the invariant culture, over a million texts: where both accept, the value is the
/// same; where only one does, the difference is one of those that are listed here.
/// </summary>
public abstract class BclComparison(ITestOutputHelper output)
{
    private const int Count = 1_000_000;

    private protected delegate bool Parser<T>(string text, out T value);

    private protected void Compare<T>(
        Parser<T> ours,
        Parser<T> theirs,
        string[] samples,
        IReadOnlyList<(string What, Predicate<string> Is)> onlyBcl,
        IReadOnlyList<(string What, Predicate<string> Is)> onlyOurs)
    {
        var random = new Random(samples.Length);
        int both = 0;
        var differences = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Count; i++)
        {
            string text = i < samples.Length ? samples[i] : Mutate(random, samples);
            bool isOurs = ours(text, out T mine), isTheirs = theirs(text, out T other);
            if (isOurs && isTheirs)
            {
                both++;
                if (!EqualityComparer<T>.Default.Equals(mine, other))
                {
                    Assert.Fail($"'{text}': {mine}, and {other} by the BCL");
                }
            }
            else if (isOurs != isTheirs)
            {
                string? what = (isOurs ? onlyOurs : onlyBcl).Where(d => d.Is(text)).Select(static d => d.What).FirstOrDefault();
                Assert.True(what is not null, $"only {(isOurs ? "ours" : "the BCL")} takes '{text}': {(isOurs ? mine : other)}");
                string line = $"only {(isOurs ? "ours" : "the BCL")}: {what}";
                differences[line] = differences.GetValueOrDefault(line) + 1;
            }
        }

        output.WriteLine($"{Count} texts, {both} accepted by both");
        foreach (KeyValuePair<string, int> difference in differences)
        {
            output.WriteLine($"{difference.Value,8} {difference.Key}");
        }

        Assert.True(both > Count / 200, $"{both} of {Count} are accepted by both.");
    }

    private static string Mutate(Random random, string[] samples)
    {
        string text = samples[random.Next(samples.Length)];
        for (int times = random.Next(0, 4); times > 0 && text.Length > 0; times--)
        {
            int at = random.Next(text.Length);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, Pick(random)),
                2 => text.Remove(at, 1).Insert(at, Pick(random)),
                _ => char.IsAsciiDigit(text[at]) ? text.Remove(at, 1).Insert(at, ((char)('0' + random.Next(10))).ToString()) : text,
            };
        }

        return text;
    }

    private static string Pick(Random random) => random.Next(6) == 0
        ? new[] { " ", ":", "-", "+", ".", ",", "T", "Z", "e", "E", "/", "\t", "\u00A0", "x", "\0", "_", "P", "a", "\u0661", "?" }[random.Next(20)]
        : ((char)('0' + random.Next(10))).ToString();
}
