using System.Text;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Pack.Writing;
using TypedArticles.Core.Searching;
using Header = TypedArticles.Core.Searching.SearchFormat.Header;
using Section = TypedArticles.Core.Searching.SearchFormat.Section;

namespace TypedArticles.Build.Searching;

/// <summary>Writes a search index; the layout is <see cref="SearchFormat"/>. The same entries give the same bytes.</summary>
internal static class SearchIndexWriter
{
    /// <summary>
    /// Each section costs a query a few microseconds. The languages with the most entries have one of their own, and others too where they
    /// have enough entries; the rest share one, without forms.
    /// </summary>
    private const int OwnSections = 12;
    private const int EnoughEntries = 64;

    /// <param name="collections">The entries of each collection of the pack, in its order.</param>
    /// <param name="level">What is indexed.</param>
    /// <param name="pack">The hash in the header of the pack.</param>
    /// <param name="previous">The index that was written before; null for none.</param>
    /// <param name="target">Receives the index.</param>
    /// <exception cref="PackLimitException">There is too much text.</exception>
    public static WrittenIndex Write(IReadOnlyList<IReadOnlyList<PackEntry>> collections, SearchLevel level, ulong pack, PreviousIndex? previous, Stream target)
    {
        SectionPlan[][] planned = new SectionPlan[collections.Count][];
        int withoutLanguage = 0;
        for (int c = 0; c < planned.Length; c++)
        {
            IReadOnlyList<PackEntry> entries = collections[c];
            string?[] languages = new string?[entries.Count];
            Parallel.For(0, languages.Length, i => languages[i] = LanguageOf(entries[i]));
            withoutLanguage += languages.Count(static l => l is null);
            planned[c] = Plan(c, entries, languages);
        }

        SectionPlan[] plans = [.. planned.SelectMany(static p => p)];
        var sections = new WrittenSection[plans.Length];
        ulong[] inputs = new ulong[plans.Length];
        int[] bySize = [.. Enumerable.Range(0, plans.Length).OrderByDescending(i => plans[i].Positions.Count)];
        int reused = 0;

        // The largest first, one at a time to each core: a partition by ranges would give one core all large ones.
        int next = -1;
        Parallel.For(0, Math.Min(Environment.ProcessorCount, bySize.Length), _ =>
        {
            for (int turn; (turn = Interlocked.Increment(ref next)) < bySize.Length;)
            {
                int i = bySize[turn];
                inputs[i] = HashOf(plans[i], level);
                sections[i] = previous?.Find(plans[i].Language, inputs[i]) is { } same ? Reused(same, ref reused) : WriteSection(plans[i], level);
            }
        });
        byte[] head = Assemble(plans, sections, level, pack, out List<byte[]> content);
        target.Write(head, 0, head.Length);
        foreach (byte[] part in content)
        {
            target.Write(part, 0, part.Length);
        }

        return new WrittenIndex(
            head.Length + content.Sum(static c => (long)c.Length),
            collections.Sum(static c => c.Sum(TextLength)),
            sections.Sum(static s => (long)s.WordCount),
            withoutLanguage,
            plans.Length - reused,
            [.. plans.Select((p, i) => new SectionSize(p.Language, sections[i].Data.Length + (sizeof(int) * (long)p.Positions.Count), p.Positions.Sum(n => TextLength(p.Entries[n])), inputs[i]))]);
    }

    private static WrittenSection Reused(WrittenSection section, ref int count)
    {
        Interlocked.Increment(ref count);
        return section;
    }

    /// <summary>The entry as the index sees it.</summary>
    internal static SearchEntry EntryOf(PackEntry entry) => new(
        entry.Language,
        !entry.SortDate.IsNone,
        FirstText(entry, SearchKeys.Title),
        FirstText(entry, SearchKeys.Lead),
        entry.Body.Text);

    private static string? FirstText(PackEntry entry, IReadOnlyList<string> keys)
    {
        foreach (string key in keys)
        {
            if (entry.Text(key) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static long TextLength(PackEntry entry)
    {
        SearchEntry text = EntryOf(entry);
        return Encoding.UTF8.GetByteCount(text.Title ?? "") + Encoding.UTF8.GetByteCount(text.Lead ?? "") + text.Body.Count;
    }

    /// <summary>The primary subtag of the entry's language, or of a guessed one.</summary>
    private static string? LanguageOf(PackEntry entry)
    {
        if (entry.Language is { } tag)
        {
            string primary = tag.Split('-')[0].ToLowerInvariant();
            return primary.Length is >= 2 and <= Section.LanguageLength ? primary : null;
        }

        SearchEntry text = EntryOf(entry);
        return LanguageGuess.Of(text.Body.AsSpan())
            ?? LanguageGuess.Of(Encoding.UTF8.GetBytes(text.Title + "\n" + text.Lead));
    }

    private static SectionPlan[] Plan(int collection, IReadOnlyList<PackEntry> entries, string?[] languages)
    {
        (string Language, int Count)[] counts = [.. languages.OfType<string>().GroupBy(static l => l, StringComparer.Ordinal)
            .Select(static g => (Language: g.Key, Count: g.Count()))
            .OrderByDescending(static c => c.Count).ThenBy(static c => c.Language, StringComparer.Ordinal)];
        var own = new HashSet<string>(counts.Where(static (c, i) => i < OwnSections || c.Count >= EnoughEntries).Select(static c => c.Language), StringComparer.Ordinal);
        var plans = new SortedDictionary<string, SectionPlan>(StringComparer.Ordinal);
        for (int i = 0; i < languages.Length; i++)
        {
            string language = languages[i] is { } known && own.Contains(known) ? known : "";
            if (!plans.TryGetValue(language, out SectionPlan? plan))
            {
                plans.Add(language, plan = new SectionPlan(collection, entries, language, []));
            }

            plan.Positions.Add(i);
        }

        return [.. plans.Values];
    }

    private static WrittenSection WriteSection(SectionPlan plan, SearchLevel level)
    {
        var section = new SectionWriter(plan.Language, level);
        int dated = 0;
        foreach (int position in plan.Positions)
        {
            SearchEntry entry = EntryOf(plan.Entries[position]);
            dated += entry.IsDated ? 1 : 0;
            section.Add(entry);
        }

        return section.Write(dated);
    }

    /// <summary>The hash of all that a section is made of.</summary>
    private static ulong HashOf(SectionPlan plan, SearchLevel level)
    {
        ulong hash = (ulong)level;
        foreach (int position in plan.Positions)
        {
            SearchEntry entry = EntryOf(plan.Entries[position]);
            hash = PackHash.Of((entry.Title ?? "\0").AsSpan()) + (31 * hash);
            hash = PackHash.Of((entry.Lead ?? "\0").AsSpan()) + (31 * hash);
            hash = level == SearchLevel.All ? PackHash.Of(entry.Body.AsSpan(), hash) : hash;
            hash += entry.IsDated ? 1ul : 0;
        }

        return PackHash.Of(plan.Language.AsSpan()) ^ hash;
    }

    /// <summary>The header with its tables; and what comes behind it.</summary>
    private static byte[] Assemble(SectionPlan[] plans, WrittenSection[] sections, SearchLevel level, ulong pack, out List<byte[]> content)
    {
        content = [];
        long contentLength = 0;
        for (int i = 0; i < plans.Length; i++)
        {
            var positions = new IndexBytes();
            plans[i].Positions.ForEach(positions.AddInt32);
            content.Add(positions.ToArray());
            content.Add(sections[i].Data);
            contentLength += positions.Length + sections[i].Data.Length;
        }

        long pages = (contentLength + SearchFormat.PageLength - 1) / SearchFormat.PageLength;
        long start = Header.Length + (plans.Length * Section.Length) + (pages * sizeof(ulong));
        if (start + contentLength > int.MaxValue)
        {
            throw new PackLimitException("its search index takes more than 2 GB; set the property ArticlesSearch to 'titles', or split the articles among several projects");
        }

        var head = new IndexBytes();
        head.Reserve((int)start);
        head.Set(Header.Magic, SearchFormat.Magic);
        head.Set(Header.Version, SearchFormat.Version);
        head.Set(Header.Level, (int)level);
        head.Set(Header.SectionCount, plans.Length);
        head.Set(Header.TotalLength, (int)(start + contentLength));
        head.Set(Header.Content, (int)start);
        head.Set(Header.Pack, pack);
        int place = (int)start;
        for (int i = 0; i < plans.Length; i++)
        {
            head.Set(Header.Length + (i * Section.Length) + Section.Collection, plans[i].Collection);
            Describe(head, Header.Length + (i * Section.Length), plans[i], sections[i], place);
            place += (sizeof(int) * plans[i].Positions.Count) + sections[i].Data.Length;
        }

        HashPages(head, Header.Length + (plans.Length * Section.Length), content);
        head.Set(Header.Hash, PackHash.Of(head.Written.Slice(Header.Length), PackHash.Of(head.Written.Slice(0, Header.Hash), 0)));
        return head.ToArray();
    }

    private static void Describe(IndexBytes head, int place, SectionPlan plan, WrittenSection section, int offset)
    {
        for (int i = 0; i < plan.Language.Length; i++)
        {
            head.Set(place + Section.Language + i, (byte)plan.Language[i]);
        }

        head.Set(place + Section.EntryCount, section.EntryCount);
        head.Set(place + Section.DatedCount, section.DatedCount);
        head.Set(place + Section.WordCount, section.WordCount);
        head.Set(place + Section.MeanLength, section.MeanLength);
        head.Set(place + Section.Entries, offset);
        head.Set(place + Section.Data, offset + (sizeof(int) * plan.Positions.Count));
        head.Set(place + Section.DataLength, section.Data.Length);
        head.Set(place + Section.Blocks, section.Blocks);
        head.Set(place + Section.Words, section.Words);
        head.Set(place + Section.Postings, section.Postings);
        head.Set(place + Section.Flags, (int)section.Flags);
        for (int i = 0; i < Section.FirstBytesLength; i++)
        {
            head.Set(place + Section.FirstBytes + i, section.FirstBytes[i]);
        }
    }

    /// <summary>Pages do not know where one part of the content ends and the next begins.</summary>
    private static unsafe void HashPages(IndexBytes head, int place, List<byte[]> content)
    {
        byte[] page = new byte[SearchFormat.PageLength];
        int filled = 0, number = 0;
        fixed (byte* start = page)
        {
            foreach (byte[] part in content)
            {
                for (int offset = 0; offset < part.Length;)
                {
                    int length = Math.Min(part.Length - offset, page.Length - filled);
                    Buffer.BlockCopy(part, offset, page, filled, length);
                    offset += length;
                    filled += length;
                    if (filled == page.Length)
                    {
                        head.Set(place + (number * sizeof(ulong)), SearchFormat.HashOfPage(start, filled, number));
                        number++;
                        filled = 0;
                    }
                }
            }

            if (filled > 0)
            {
                head.Set(place + (number * sizeof(ulong)), SearchFormat.HashOfPage(start, filled, number));
            }
        }
    }

    /// <summary>A section that is to be written.</summary>
    /// <param name="Collection">The number of its collection.</param>
    /// <param name="Entries">The entries of this collection.</param>
    /// <param name="Language">Its language; empty for none.</param>
    /// <param name="Positions">The positions of its entries in the collection, ascending.</param>
    private sealed record SectionPlan(int Collection, IReadOnlyList<PackEntry> Entries, string Language, List<int> Positions);
}

/// <summary>What was written.</summary>
/// <param name="Length">The length of the index in bytes.</param>
/// <param name="TextLength">The length of titles, leads and bodies in UTF-8.</param>
/// <param name="WordCount">The words of all dictionaries.</param>
/// <param name="WithoutLanguage">How many entries have no language and none that could be guessed.</param>
/// <param name="NewSections">How many sections were written, and not copied from the index before.</param>
/// <param name="Sections">The sections.</param>
internal sealed record WrittenIndex(long Length, long TextLength, long WordCount, int WithoutLanguage, int NewSections, SectionSize[] Sections);

/// <summary>A section that was written.</summary>
/// <param name="Language">Its language; empty for none.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="TextLength">That of its texts.</param>
/// <param name="Inputs">The hash of all that it is made of.</param>
internal sealed record SectionSize(string Language, long Length, long TextLength, ulong Inputs);
