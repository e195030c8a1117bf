using System.Runtime.CompilerServices;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// A place between two characters of a line that are not white space, and what stands around it. <c>Close</c> is where closing quotes before it begin,
/// <c>Open</c> where the text after opening quotes begins; both are the place itself where there are none.
/// </summary>
internal readonly ref struct Boundary
{
    /// <summary>How far is looked to either side, in UTF-16 code units: no word and no address is longer, and the time stays linear.</summary>
    public const int Reach = 256;

    /// <summary>How many combining marks a letter may bear and still be seen behind them.</summary>
    private const int MaxMarks = 8;

    /// <summary>How many spaces may stand before a mark: one, and one more of careless typing.</summary>
    private const int MaxSpaces = 2;

    private readonly int _blockStart;
    private readonly BodyFacts _facts;

    [MethodImpl(HotLoop.Optimized)]
    public Boundary(ReadOnlySpan<char> body, TextRange line, int position, int close, int open, int blockStart, BodyFacts facts, bool isInBrackets)
    {
        Body = body;
        Offset = line.Start;
        ReadOnlySpan<char> text = Text = line.Of(body);
        Position = position;
        Close = close;
        Open = open;
        _blockStart = blockStart;
        _facts = facts;
        IsInBrackets = isInBrackets;
        Right = WordFrom(text, open);
        Next = CharAt(open + Right.Length);
        RightOpensSentences = Openers.Contains(Right);
        MarkStart = StemEnd = close;
        Kind = KindOf();
        if (Kind == Before.SentenceEnd)
        {
            while (MarkStart > blockStart && SentenceMarks.IsEndAt(text, MarkStart - 1))
            {
                MarkStart--;
            }

            StemEnd = MarkStart;
            while (StemEnd > blockStart && MarkStart - StemEnd < MaxSpaces && char.IsWhiteSpace(text[StemEnd - 1]))
            {
                StemEnd--;
            }
        }

        ReadOnlySpan<char> left = WordBefore(StemEnd);
        Left = Kind == Before.SentenceEnd ? LastPart(left) : left;
    }

    public ReadOnlySpan<char> Body { get; }

    /// <summary>Gets where the line starts in the body.</summary>
    public int Offset { get; }

    /// <summary>Gets the line; all places are in it.</summary>
    public ReadOnlySpan<char> Text { get; }

    public int Position { get; }

    public int Close { get; }

    public int Open { get; }

    /// <summary>Gets where the run of marks that end a sentence begins; <see cref="Close"/> where there is none.</summary>
    public int MarkStart { get; }

    /// <summary>Gets where the text before these marks ends: before the white space that careless typing set there.</summary>
    public int StemEnd { get; }

    /// <summary>Gets the words of the body.</summary>
    public WordFacts Words => _facts.WordsOf(Body);

    /// <summary>Gets the marks of notes in the body.</summary>
    public MarkIndex Marks => _facts.MarksOf(Body);

    /// <summary>Gets a value that indicates whether the author sets a space behind a colon elsewhere.</summary>
    public bool HasSpacedColon => _facts.HasSpacedColon(Body);

    /// <summary>Gets a value that indicates whether the body has the English article: <c>U.S.</c> is a country then, and more often the end of a sentence than initials.</summary>
    public bool HasArticle => _facts.HasArticle(Body);

    /// <summary>Gets a value that indicates whether a bracket of the block is open at the place.</summary>
    public bool IsInBrackets { get; }

    /// <summary>Gets a value that indicates whether the body has speeches in the manner of Spanish: a dash behind white space and directly before a letter.</summary>
    public bool HasSpanishSpeech => _facts.HasSpanishSpeech(Body);

    public Before Kind { get; }

    /// <summary>Gets the last word before the place and before its marks; empty where none ends there.</summary>
    public ReadOnlySpan<char> Left { get; }

    /// <summary>Gets the word after the place; empty where it is none.</summary>
    public ReadOnlySpan<char> Right { get; }

    /// <summary>Gets a value that indicates whether that word is one by which sentences begin; several rules ask.</summary>
    public bool RightOpensSentences { get; }

    /// <summary>Gets the character behind that word; a space at the end.</summary>
    public char Next { get; }

    /// <summary>Gets the length of what is cut off by a boundary here.</summary>
    public int BlockLength => Position - _blockStart;

    /// <summary>Gets the first character of what is cut off.</summary>
    public char BlockFirst => Text[_blockStart];

    /// <summary>Gets the end of what is cut off, so much of it as is looked at.</summary>
    public ReadOnlySpan<char> Block => Text.Slice(Math.Max(_blockStart, Position - (2 * Reach)), Math.Min(BlockLength, 2 * Reach));

    public bool HasClosing => Close < Position;

    public bool HasOpening => Open > Position;

    /// <summary>Gets a value that indicates whether the sentence before ends with one full stop and nothing else: the only doubtful end.</summary>
    public bool IsFullStop => Close - MarkStart == 1 && Text[MarkStart] == '.' && !HasClosing;

    public bool HasSpaceBeforeMark => StemEnd < MarkStart;

    /// <summary>Gets the character before the place, closing quotes left aside.</summary>
    public char Last => Text[Close - 1];

    /// <summary>Gets the character before the marks that end the sentence.</summary>
    public char Stem => CharAt(StemEnd - 1);

    /// <summary>Gets the character that the block after the place begins with, opening quotes left aside.</summary>
    public char First => CharAt(Open);

    /// <summary>Gets the character before the last word; a space at the start of the block.</summary>
    public char BeforeLeft => StemEnd - Left.Length is var start && start > _blockStart ? Text[start - 1] : ' ';

    /// <summary>Gets a value that indicates whether the word after the place ends as a word of a sentence does: before white space, a comma, an apostrophe.</summary>
    public bool IsRightComplete => char.IsWhiteSpace(Next) || Next is ',' or '’' or '\'' or ':' or ';' or '!' or '?' or ')' or '-' or '–' or '”' or '"' or '»' or '“';

    public bool IsRightInUpperCase => Right.Length > 1 && AllUpper(Right);

    /// <summary>Gets the run of characters before the place that are not white space, within the block.</summary>
    public ReadOnlySpan<char> Head
    {
        get
        {
            int start = Position;
            while (start > _blockStart && Position - start < Reach && !char.IsWhiteSpace(Text[start - 1]))
            {
                start--;
            }

            return Text.Slice(start, Position - start);
        }
    }

    /// <summary>Gets a value that indicates whether the place lies in a web or mail address, or in a name that begins with <c>@</c> inside.</summary>
    public bool IsInAddress
    {
        get
        {
            ReadOnlySpan<char> head = Head;
            ReadOnlySpan<char> bare = head.TrimStart("([\"“„«".AsSpan());
            return head.IndexOf("://".AsSpan(), StringComparison.Ordinal) >= 0
                || bare.StartsWith("www.".AsSpan(), StringComparison.OrdinalIgnoreCase)
                || (bare.Length > 1 && bare.Slice(1).IndexOf('@') >= 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public char CharAt(int index) => index >= 0 && index < Text.Length ? Text[index] : ' ';

    /// <summary>Whether what is cut off begins with a word too: lists do that.</summary>
    public bool OpensBlock(ReadOnlySpan<char> word) =>
        BlockLength > word.Length && Text.Slice(_blockStart).StartsWith(word, StringComparison.Ordinal) && !Characters.IsLetter(Text[_blockStart + word.Length]);

    [MethodImpl(HotLoop.Optimized)]
    public static bool AllUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!Characters.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word has a capital behind its first character.</summary>
    public static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (int i = 1; i < word.Length; i++)
        {
            if (Characters.IsUpper(word[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word that ends at a place; empty where none does.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public ReadOnlySpan<char> WordBefore(int end)
    {
        int start = end;
        while (start > _blockStart && end - start < Reach && (Characters.IsLetter(Text[start - 1]) || Characters.IsMark(Text[start - 1])))
        {
            start--;
        }

        return Text.Slice(start, end - start);
    }

    [MethodImpl(HotLoop.Optimized)]
    public static ReadOnlySpan<char> WordFrom(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < Reach && (Characters.IsLetter(text[end]) || Characters.IsMark(text[end])))
        {
            end++;
        }

        return text.Slice(start, end - start);
    }

    /// <summary>The last part of a run in which words were glued: of <c>guideU</c> it is <c>U</c>.</summary>
    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> word)
    {
        for (int i = word.Length - 1; i > 0; i--)
        {
            if (word[i] is >= 'a' and <= 'z')
            {
                continue;
            }

            if (Characters.IsUpper(word[i]) && Characters.IsLower(word[i - 1]))
            {
                return word.Slice(i);
            }
        }

        return word;
    }

    private Before KindOf()
    {
        if (SentenceMarks.IsEndAt(Text, Close - 1))
        {
            return Before.SentenceEnd;
        }

        char last = Text[Close - 1];
        if (HasClosing)
        {
            return Before.Closing;
        }

        int index = Close - 1;
        while (index > _blockStart && Close - index <= MaxMarks && Characters.IsMark(Text[index]))
        {
            index--;
        }

        return last switch
        {
            ':' or '：' => Before.Colon,
            '\'' or '’' or '\u0092' => Before.Apostrophe,
            _ when Characters.IsDigit(last) => Before.Digit,
            _ when Characters.IsLower(Text[index]) => Before.Lower,
            _ when Characters.IsUpper(Text[index]) => Before.Upper,
            _ when SentenceMarks.IsSymbol(last) => Before.Symbol,
            _ => Before.Other,
        };
    }
}
