using System.Text;
using System.Text.Json.Serialization;
using TypedArticles.Reading;

namespace TypedArticles;

/// <summary>Represents a text, or a part of one, with the places at which the words of a query are.</summary>
public sealed class HighlightedText
{
    private readonly PackedBody? _body;
    private readonly byte[]? _memory;
    private readonly int _start;
    private readonly int _end;
    private readonly Range[] _matches;
    private string? _text;
    private IReadOnlyList<Range>? _textMatches;

    internal HighlightedText(PackedBody? body, byte[]? memory, int start, int end, Range[] matches, bool isCutBefore, bool isCutAfter)
    {
        (_body, _memory, _start, _end, _matches) = (body, memory, start, end, matches);
        (IsCutBefore, IsCutAfter) = (isCutBefore, isCutAfter);
    }

    /// <summary>Gets the text, with its line breaks.</summary>
    public string Text => _text ??= Encoding.UTF8.GetString(Utf8);

    /// <summary>Gets the text in UTF-8; of a compiled article's body, where it is in the assembly.</summary>
    [JsonIgnore]
    public ReadOnlySpan<byte> Utf8 => (_body is null ? _memory : _body.Text)[_start.._end];

    /// <summary>Gets the ranges of <see cref="Text"/> that match, in order.</summary>
    [JsonIgnore]
    public IReadOnlyList<Range> Matches => _textMatches ??= BodyBlocks.ReadOnly(TextMatches());

    /// <summary>Gets the ranges of <see cref="Utf8"/> that match, in order.</summary>
    [JsonIgnore]
    public IReadOnlyList<Range> Utf8Matches => BodyBlocks.ReadOnly(_matches);

    /// <summary>Gets a value that indicates whether there is text before this part.</summary>
    public bool IsCutBefore { get; }

    /// <summary>Gets a value that indicates whether there is text behind this part.</summary>
    public bool IsCutAfter { get; }

    /// <summary>Gets the text in pieces, each with whether it matches.</summary>
    public IEnumerable<HighlightedPart> Parts
    {
        get
        {
            int place = 0;
            foreach (Range match in Matches)
            {
                if (match.Start.Value > place)
                {
                    yield return new HighlightedPart(Text[place..match.Start.Value], false);
                }

                yield return new HighlightedPart(Text[match], true);
                place = match.End.Value;
            }

            if (place < Text.Length)
            {
                yield return new HighlightedPart(Text[place..], false);
            }
        }
    }

    /// <summary>Returns the text.</summary>
    public override string ToString() => Text;

    private Range[] TextMatches()
    {
        ReadOnlySpan<byte> utf8 = Utf8;
        var ranges = new Range[_matches.Length];
        int place = 0, characters = 0;
        for (int i = 0; i < ranges.Length; i++)
        {
            int start = _matches[i].Start.Value, end = _matches[i].End.Value;
            characters += Encoding.UTF8.GetCharCount(utf8[place..start]);
            int length = Encoding.UTF8.GetCharCount(utf8[start..end]);
            ranges[i] = characters..(characters + length);
            (place, characters) = (end, characters + length);
        }

        return ranges;
    }
}

/// <summary>Represents a piece of a text that matches a query or does not.</summary>
public readonly record struct HighlightedPart
{
    /// <summary>Initializes a piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isMatch">Whether it matches.</param>
    [JsonConstructor]
    public HighlightedPart(string text, bool isMatch) => (Text, IsMatch) = (text, isMatch);

    /// <summary>Gets the text.</summary>
    public string Text { get; }

    /// <summary>Gets a value that indicates whether it matches.</summary>
    public bool IsMatch { get; }

    /// <summary>Splits the piece into its parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isMatch">Whether it matches.</param>
    public void Deconstruct(out string text, out bool isMatch) => (text, isMatch) = (Text, IsMatch);
}
