using Microsoft.Playwright;
using Xunit;

namespace TypedArticles.Tests.Browser;

/// <summary>
/// Compares a page with the picture kept of it in <c>__screenshots__</c>. <c>UPDATE_SNAPSHOTS=1</c> keeps it anew; a failure leaves the
/// page as it is now, and a picture of the differences, in <c>__screenshots__/__mismatch__</c>.
/// </summary>
internal static class Screenshots
{
    /// <summary>
    /// Of a million pixels. With the same fonts and browser there are none; a newer browser smooths some letters in another way. The
    /// tests of each site show that a colour or a column that is wrong makes more.
    /// </summary>
    public const int MaxDifference = 500;

    private static readonly string s_folder = Path.Combine(RepositoryFolder.Root, "tests", typeof(Screenshots).Assembly.GetName().Name!, "__screenshots__");

    public static Task<byte[]> TakeAsync(IPage page) =>
        page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });

    /// <summary>The difference to the kept picture, in pixels of a million.</summary>
    public static async Task<int> DifferenceAsync(IPage page, string name) =>
        Picture.Decode(await TakeAsync(page)).DifferenceTo(Picture.Decode(await File.ReadAllBytesAsync(PathOf(name))));

    public static async Task MatchAsync(IPage page, string name)
    {
        byte[] actual = await TakeAsync(page);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(s_folder);
            await File.WriteAllBytesAsync(PathOf(name), actual);
            return;
        }

        Assert.True(File.Exists(PathOf(name)), $"There is no picture '{name}'. UPDATE_SNAPSHOTS=1 makes it; look at it before it is committed.");
        Picture now = Picture.Decode(actual), kept = Picture.Decode(await File.ReadAllBytesAsync(PathOf(name)));
        int difference = now.DifferenceTo(kept);
        if (difference > MaxDifference)
        {
            string folder = Path.Combine(s_folder, "__mismatch__");
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".actual.png"), actual);
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".difference.png"), now.DifferencesPng(kept));
            Assert.Fail($"'{name}' is {now.Width}×{now.Height} and was {kept.Width}×{kept.Height}; {difference} of a million pixels differ, more than {MaxDifference}. See '{folder}'.");
        }
    }

    private static string PathOf(string name) => Path.Combine(s_folder, name + ".png");
}
