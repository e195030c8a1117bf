using StbImageSharp;
using StbImageWriteSharp;

namespace TypedArticles.Tests.Browser;

/// <summary>The pixels of a PNG file.</summary>
internal sealed class Picture
{
    /// <summary>A pixel is another one where a channel differs by more than this: less is how an edge is smoothed.</summary>
    private const int MaxChannelDifference = 40;

    private readonly byte[] _rgba;

    private Picture(int width, int height, byte[] rgba) => (Width, Height, _rgba) = (width, height, rgba);

    public int Width { get; }

    public int Height { get; }

    public static Picture Decode(byte[] png)
    {
        ImageResult image = ImageResult.FromMemory(png, StbImageSharp.ColorComponents.RedGreenBlueAlpha);
        return new Picture(image.Width, image.Height, image.Data);
    }

    /// <summary>How many of a million pixels differ; all of them where the sizes do.</summary>
    public int DifferenceTo(Picture other)
    {
        if ((Width, Height) != (other.Width, other.Height))
        {
            return 1_000_000;
        }

        long different = Enumerable.Range(0, Width * Height).LongCount(pixel => Differs(other, pixel * 4));
        return (int)(different * 1_000_000 / (Width * Height));
    }

    /// <summary>A picture of this size: pale, and red where the two differ.</summary>
    public byte[] DifferencesPng(Picture other)
    {
        byte[] marked = new byte[_rgba.Length];
        for (int at = 0; at < marked.Length; at += 4)
        {
            bool isInBoth = at / 4 % Width < other.Width && at / 4 / Width < other.Height;
            bool differs = !isInBoth || ((Width, Height) == (other.Width, other.Height) && Differs(other, at));
            byte pale = (byte)(192 + (_rgba[at + 1] / 4));
            (marked[at], marked[at + 1], marked[at + 2], marked[at + 3]) = differs ? ((byte)220, (byte)0, (byte)0, (byte)255) : (pale, pale, pale, (byte)255);
        }

        using MemoryStream png = new();
        new ImageWriter().WritePng(marked, Width, Height, StbImageWriteSharp.ColorComponents.RedGreenBlueAlpha, png);
        return png.ToArray();
    }

    private bool Differs(Picture other, int at)
    {
        for (int channel = at; channel < at + 4; channel++)
        {
            if (Math.Abs(_rgba[channel] - other._rgba[channel]) > MaxChannelDifference)
            {
                return true;
            }
        }

        return false;
    }
}
