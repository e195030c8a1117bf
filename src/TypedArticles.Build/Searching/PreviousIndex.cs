using System.Buffers.Binary;
using System.Globalization;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Searching;
using Header = TypedArticles.Core.Searching.SearchFormat.Header;
using Section = TypedArticles.Core.Searching.SearchFormat.Section;

namespace TypedArticles.Build.Searching;

/// <summary>
/// The index that the build before this one wrote. Its sections are copied where the entries of a language are the same; a file next to it
/// says what each is made of, and by which version of the task.
/// </summary>
internal sealed class PreviousIndex
{
    private readonly byte[] _index;
    private readonly Dictionary<(string, ulong), int> _places;

    private PreviousIndex(byte[] index, Dictionary<(string, ulong), int> places) => (_index, _places) = (index, places);

    /// <summary>The index before; null where there is none, and where it is not what its notes say.</summary>
    public static PreviousIndex? Read(string indexFile, string notesFile)
    {
        if (!File.Exists(indexFile) || !File.Exists(notesFile))
        {
            return null;
        }

        byte[] index = File.ReadAllBytes(indexFile);
        string[] lines = File.ReadAllText(notesFile).Split('\n');
        if (lines[0] != FirstLine(index))
        {
            return null;
        }

        var places = new Dictionary<(string, ulong), int>();
        for (int i = 1; i < lines.Length - 1; i++)
        {
            string[] fields = lines[i].Split(' ');
            places[(fields[0], ulong.Parse(fields[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture))] = Header.Length + ((i - 1) * Section.Length);
        }

        return new PreviousIndex(index, places);
    }

    /// <summary>The notes of an index.</summary>
    public static string Notes(byte[] index, WrittenIndex written) =>
        FirstLine(index) + "\n" + string.Concat(written.Sections.Select(static s => $"{s.Language} {s.Inputs.ToString("X16", CultureInfo.InvariantCulture)}\n"));

    /// <summary>The section of a language that was made of the same; null for none.</summary>
    public WrittenSection? Find(string language, ulong inputs)
    {
        if (!_places.TryGetValue((language, inputs), out int place))
        {
            return null;
        }

        byte[] data = new byte[Int32(place + Section.DataLength)];
        Buffer.BlockCopy(_index, Int32(place + Section.Data), data, 0, data.Length);
        return new WrittenSection(
            data,
            Int32(place + Section.EntryCount),
            Int32(place + Section.DatedCount),
            Int32(place + Section.WordCount),
            Int32(place + Section.MeanLength),
            Int32(place + Section.Blocks),
            Int32(place + Section.Words),
            Int32(place + Section.Postings),
            (SectionFlags)Int32(place + Section.Flags),
            _index.AsSpan(place + Section.FirstBytes, Section.FirstBytesLength).ToArray());
    }

    /// <summary>The identity of the task, because another version may read the same words otherwise; and that of the index.</summary>
    private static string FirstLine(byte[] index) =>
        $"{typeof(PreviousIndex).Module.ModuleVersionId:N} {PackHash.Of(index, 0).ToString("X16", CultureInfo.InvariantCulture)}";

    private int Int32(int place) => BinaryPrimitives.ReadInt32LittleEndian(_index.AsSpan(place));
}
