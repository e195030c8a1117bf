using System.Buffers.Binary;
using System.Text;
using TypedArticles.Core.Searching;
using TypedArticles.Tests;

namespace TypedArticles.Fuzz;

/// <summary>Asks an archive random queries: none may throw, and the same query has the same answer.</summary>
internal static class QueriesRun
{
    private static readonly ArticleCollection<Article> s_archive = Packs.ReadSearchable(SearchArchive.Articles(1, 60));

    /// <summary>The failure of lowest index, or null.</summary>
    public static FuzzFailure? Check(QueryInputs inputs, long count, Watchdog? watchdog, out long found) => FirstFailure.Of(
        count,
        watchdog,
        static () => false,
        (long index, bool _, out bool isFound) => CheckOne(inputs, index, out isFound),
        static _ => { },
        out found);

    /// <summary>The failure of one query, or null.</summary>
    public static FuzzFailure? CheckOne(QueryInputs inputs, long index, out bool isFound)
    {
        isFound = false;
        string query = inputs[index];
        try
        {
            string answer = SearchQuestions.Answer(s_archive, query, inputs.OptionsOf(index), index % 16 == 0 ? 20 : 2);
            isFound = answer[0] != '0';
            if (query.Length < 100)
            {
                _ = s_archive.Complete(query, 5);
                return index % 16 == 0 && SearchQuestions.Answer(s_archive, query, inputs.OptionsOf(index)) != answer ? Failure("the second answer is another") : null;
            }

            return null;
        }
#pragma warning disable CA1031 // Whatever is thrown is the failure that this looks for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Failure(e.ToString());
        }

        FuzzFailure Failure(string what) => new(inputs.Seed, index, Encoding.Unicode.GetBytes(query), what);
    }
}

/// <summary>
/// Search indexes with changed bytes. Damaged ones have the hashes that they had: the answer to a question is the right one or an
/// <see cref="InvalidDataException"/>. Hostile ones have the right hashes, and lie next to pages that nobody may touch: any answer, or an exception of that type.
/// </summary>
internal sealed class IndexInputs(ulong seed, bool isHostile)
{
    private static readonly int[] s_values = [0, 1, -1, 2, 3, 15, 16, 255, 256, 65_535, int.MaxValue, int.MinValue, int.MaxValue - 3, int.MaxValue / 4, 1 << 30];

    private static readonly (byte[] Pack, byte[] Index, int[] Fields, string[] Answers)[] s_intact =
        [.. SearchArchive.Intact.Select(static a => (a.Pack, a.Index, SearchSealer.Fields(a.Index), AnswersOf(a.Pack, a.Index)))];

    public static int MaxLength => s_intact.Max(static a => a.Index.Length);

    public byte[] this[long index] => Make(index).Index;

    /// <summary>The failure of lowest index, or null.</summary>
    public FuzzFailure? Check(long count, Watchdog? watchdog, out long refused) => FirstFailure.Of(
        count,
        watchdog,
        static () => new GuardedMemory(MaxLength),
        (long index, GuardedMemory memory, out bool isRefused) => CheckOne(index, memory, out isRefused),
        static memory => memory.Dispose(),
        out refused);

    /// <summary>The failure of one index, or null.</summary>
    public FuzzFailure? CheckOne(long index, out bool isRefused)
    {
        using GuardedMemory memory = new(MaxLength);
        return CheckOne(index, memory, out isRefused);
    }

    private FuzzFailure? CheckOne(long index, GuardedMemory memory, out bool isRefused)
    {
        isRefused = false;
        (int archive, byte[] changed) = Make(index);
        try
        {
            ArticleCollection<Article> articles = ArticlePack.Open(new MemoryStream(s_intact[archive].Pack, writable: false), () => memory.Over(changed, atEnd: index % 2 == 0)).All;
            int question = 0;
            foreach (Func<ArticleCollection<Article>, string> ask in SearchQuestions.All)
            {
                try
                {
                    string answer = ask(articles);
                    if (!isHostile && answer != s_intact[archive].Answers[question])
                    {
                        return new FuzzFailure(seed, index, changed, $"question {question} has another answer: {answer}");
                    }
                }
                catch (InvalidDataException)
                {
                    isRefused = true;
                }
                catch (BrokenInvariantException) when (isHostile)
                {
                    // Numbers that a stranger wrote.
                }

                question++;
            }

            return null;
        }
#pragma warning disable CA1031 // Whatever is thrown is the failure that this looks for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new FuzzFailure(seed, index, changed, e.ToString());
        }
    }

    private static string[] AnswersOf(byte[] pack, byte[] index)
    {
        ArticleCollection<Article> articles = Packs.Open(pack, index).All;
        return [.. SearchQuestions.All.Select(ask => ask(articles))];
    }

    private (int Archive, byte[] Index) Make(long index)
    {
        var random = new FuzzRandom(seed, index);
        int archive = random.Below(10) switch { < 7 => 0, < 9 => 1, _ => random.Below(SearchArchive.Intact.Length) };
        byte[] changed = [.. s_intact[archive].Index];
        int[] fields = s_intact[archive].Fields;
        for (int left = 1 + random.Below(isHostile ? 4 : 2); left > 0; left--)
        {
            int at = random.Below(changed.Length);
            switch (random.Below(isHostile ? 8 : 3))
            {
                case 0:
                    changed[at] ^= (byte)(1 << random.Below(8));
                    break;
                case 1:
                    changed[at] = (byte)random.Below(256);
                    break;
                case 2:
                    changed[at] ^= 0xFF;
                    break;
                case 3:
                    Set(changed, random.Pick(fields), random.Pick(s_values));
                    break;
                case 4:
                    int field = random.Pick(fields);
                    Set(changed, field, BinaryPrimitives.ReadInt32LittleEndian(changed.AsSpan(field)) + random.Below(33) - 16);
                    break;
                case 5:
                    Set(changed, random.Pick(fields), BinaryPrimitives.ReadInt32LittleEndian(changed.AsSpan(random.Pick(fields))));
                    break;
                case 6:
                    Set(changed, random.Pick(fields), random.Below(changed.Length));
                    break;
                default:
                    // Words and postings are bytes: most of an index.
                    changed[Math.Min(changed.Length - 1, SearchFormat.Header.Length + random.Below(changed.Length))] = (byte)random.Pick([0, 1, 2, 0x0F, 0xF0, 0x7F, 0x80, 0xFF]);
                    break;
            }
        }

        if (isHostile)
        {
            SearchSealer.Seal(changed);
        }

        return (archive, changed);
    }

    private static void Set(byte[] index, int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(index.AsSpan(offset), value);
}
