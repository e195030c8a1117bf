extern alias build;

using System.Text;
using CsCheck;
using Xunit;
using build::TypedArticles.Build;

namespace TypedArticles.Tests.Files;

/// <summary>Unicode NFC by our own tables, compared with that of ICU.</summary>
public sealed class NormalFormTests
{
    /// <summary>What composes and decomposes in every way: letters, marks of several classes, Hangul, singletons, exclusions, characters beyond the first plane.</summary>
    private static readonly string[] s_parts =
    [
        "a", "e", "s", "o", "\u00E9", "\u1E69", "\u0073", "\u0300", "\u0301", "\u0307", "\u0323", "\u0327", "\u0328", "\u031B", "\u0344", "\u212B", "\u1100", "\u1161", "\u11A8", "\uAC00", "\uD55C", "\u304B", "\u3099",
        "\u0958", "\u0915", "\u093C", "\u0CC6", "\u0CC2", "\u0CD5", "\uFB1D", "\u05B4", "\u2ADC", "\uF900", "\U0001D15E", "\U000110BA", "\U00011099", "\U0002F800", "/", "-",
    ];

    /// <summary>Of the characters of ancient and South Asian scripts beyond the first plane those that Unicode 14 composes: later versions added others, which only some ICUs know.</summary>
    private static readonly int[] s_composed = [0x1109A, 0x1109C, 0x110AB, 0x1112E, 0x1112F, 0x1134B, 0x1134C, 0x114BB, 0x114BC, 0x114BE, 0x115BA, 0x115BB, 0x11938];

    [Fact]
    public void Each_character_alone_and_decomposed_is_as_ICU_has_it()
    {
        foreach (int scalar in Enumerable.Range(0, 0xFFFE).Concat(s_composed).Concat(Enumerable.Range(0x1D000, 0x30000 - 0x1D000)).Where(Rune.IsValid))
        {
            string text = char.ConvertFromUtf32(scalar);
            Check(text);
            Check(text.Normalize(NormalizationForm.FormD));
        }
    }

    [Fact]
    public void Any_text_is_as_ICU_has_it() =>
        Gen.OneOf(s_parts).Array[0, 12].Select(string.Concat).Sample(Check, iter: 20_000);

    [Theory]
    [InlineData("a\uD800", "a\uD800")]
    [InlineData("\uDC00e\u0301", "\uDC00\u00E9")]
    [InlineData("\uD800\uD800\u0301", "\uD800\uD800\u0301")]
    public void Half_of_a_surrogate_pair_stays(string text, string expected) => Assert.Equal(expected, NormalForm.Of(text));

    private static void Check(string text)
    {
        string expected = text.Normalize(NormalizationForm.FormC), actual = NormalForm.Of(text);
        Assert.True(expected == actual, $"{Shown(text)} is {Shown(actual)} and not {Shown(expected)}");
    }

    private static string Shown(string text) => string.Join(' ', text.Select(static c => $"{(int)c:X4}"));
}
