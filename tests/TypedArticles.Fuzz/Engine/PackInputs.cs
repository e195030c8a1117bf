namespace TypedArticles.Fuzz;

/// <summary>The damaged packs of a seed, each made from its index alone.</summary>
internal sealed class PackInputs(ulong seed)
{
    private static readonly PackQuestions[] s_packs = [Of(0, 1), Of(0, 7), Of(40, 60), new([])];

    /// <summary>The packs before they are damaged.</summary>
    public static IReadOnlyList<byte[]> IntactPacks { get; } = [.. s_packs.Select(static p => p.Pack)];

    public ulong Seed => seed;

    public byte[] this[long index] => Make(index).Damaged;

    /// <summary>Asks one damaged pack everything; the number of questions that it refused.</summary>
    public int Ask(long index)
    {
        (PackQuestions questions, byte[] damaged) = Make(index);
        return questions.Ask(damaged);
    }

    private (PackQuestions Questions, byte[] Damaged) Make(long index)
    {
        var random = new FuzzRandom(seed, index);
        PackQuestions questions = random.Pick(s_packs);
        return (questions, PackMutator.Damage(questions.Pack, random));
    }

    /// <summary>Small articles, of which some share slug and URL, so that a table may be damaged into naming another that fits as well.</summary>
    private static PackQuestions Of(int start, int count) => new(Enumerable.Range(start, count).Select(static i => Article.FromSeed(
        $"date 2022-0{(i % 9) + 1} https://{(i % 3 == 0 ? "fr" : "www")}.example.org/{(i % 2 == 0 ? "same" : $"a-{i}")}\n"
        + (i % 5 == 1 ? $"authors: [Ada {i}, Ben, Cleo]\nsection: Local\nkeywords: [\"a, b\"]\nimage: images/{i}.jpg\nmodified: 2023-01-0{(i % 9) + 1}\n---\n" : "")
        + "\n"
        + $"Title {i}\n\n{(i % 4 == 0 ? "" : $"Lead {i}... 0{(i % 9) + 1}.01.2022, News {i % 5}\n\n")}Body {i} — 日本 🎉.\n\nEnd.\n",
        $"i/{i}")));
}
