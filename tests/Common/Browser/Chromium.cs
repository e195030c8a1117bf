using Microsoft.Playwright;
using Xunit;

namespace TypedArticles.Tests.Browser;

/// <summary>The browser of the system, started when a test first asks for it; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    /// <summary>Some of the fonts that the pictures were made with.</summary>
    private static readonly string[] s_fonts =
    [
        "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf",
        "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf",
        "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
    ];

    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // The same pixels on every machine with the same fonts.
        "--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb", "--hide-scrollbars",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
    }

    public static void SkipUnlessInstalled() =>
        Skip.IfNot(File.Exists(Executable), $"There is no '{Executable}' (Debian: apt-get install chromium).");

    public static void SkipUnlessFontsInstalled()
    {
        SkipUnlessInstalled();
        Skip.IfNot(s_fonts.All(File.Exists), "The pictures are made with the fonts of Noto (Debian: apt-get install fonts-noto-core fonts-noto-cjk).");
    }

    /// <summary>A tab of its own, 1280 by 800 and light unless said otherwise.</summary>
    public async Task<IPage> OpenAsync(Uri address, int width = 1280, bool isDark = false, bool hasScript = true, bool ignoresPolicy = false)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = s_arguments });
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = hasScript,
            BypassCSP = ignoresPolicy,
            Locale = "en-GB",
            TimezoneId = "UTC",
        });
        return await context.NewPageAsync();
    }
}
