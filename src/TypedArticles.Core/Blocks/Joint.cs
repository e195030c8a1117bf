using System.Runtime.CompilerServices;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// A place between two characters of a body that are not white space, and what stands around it. <c>Close</c> is where closing quotes
/// before it begin, <c>Open</c> where the text after opening quotes begins; both are the place itself where there are none.
/// </summary>
internal readonly ref struct Joint
{
    /// <summary>How far is looked to either side, in UTF-16 code units: no word and no address is longer, and the time stays linear.</summary>
    public const int Reach = 256;

    private readonly int _blockStart;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Joint(ReadOnlySpan<char> text, int position, int close, int open, int blockStart, WordFactsSource facts)
    {
        Text = text;
        Position = position;
        Close = close;
        Open = open;
        _blockStart = blockStart;
        Facts = facts;
        Right = WordFrom(text, open);
        Next = CharAt(open + Right.Length);
    }

    public ReadOnlySpan<char> Text { get; }

    public int Position { get; }

    public int Close { get; }

    public int Open { get; }

    public WordFactsSource Facts { get; }

    /// <summary>The word after the joint; empty where it is none.</summary>
    public ReadOnlySpan<char> Right { get; }

    /// <summary>The character behind that word; a space at the end.</summary>
    public char Next { get; }

    /// <summary>What is cut off by a boundary here.</summary>
    public int BlockLength => Position - _blockStart;

    /// <summary>The end of what is cut off, so much of it as is looked at.</summary>
    public ReadOnlySpan<char> Block => Text.Slice(Math.Max(_blockStart, Position - (2 * Reach)), Math.Min(BlockLength, 2 * Reach));

    public bool HasClosing => Close < Position;

    public bool HasOpening => Open > Position;

    /// <summary>The character before the joint, closing quotes left aside.</summary>
    public char Before => Text[Close - 1];

    /// <summary>The character that the block after the joint begins with, opening quotes left aside.</summary>
    public char First => CharAt(Open);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public char CharAt(int index) => index >= 0 && index < Text.Length ? Text[index] : ' ';

    /// <summary>The run of characters before the joint that are not white space, within the block.</summary>
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

    /// <summary>Whether the joint lies in a web or mail address, or in a name that begins with <c>@</c> inside.</summary>
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

    public bool IsRightInUpperCase => Right.Length > 1 && AllUpper(Right);

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<char> WordFrom(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < Reach && (Characters.IsLetter(text[end]) || Characters.IsMark(text[end])))
        {
            end++;
        }

        return text.Slice(start, end - start);
    }
}
