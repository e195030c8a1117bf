extern alias build;

using System.Collections.Concurrent;
using build::TypedArticles.Build.Markdown;
using Microsoft.Playwright;
using TypedArticles.Tests.Browser;
using Xunit;

namespace TypedArticles.Newsroom.Tests.Safety;

/// <summary>
/// What <c>Html="safe"</c> makes of attacks is dead in a browser: no script runs, whatever a reader points at or clicks; the page requests nothing; no id is without the prefix; and the text can
/// be read. No policy protects the page but the renderer.
/// </summary>
public sealed class SafeHtmlTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Uri s_address = new("https://page.example/");

    /// <summary>So many attacks of the list are alive as they are written.</summary>
    private const int Alive = 90;

    [SkippableFact]
    public async Task No_attack_is_alive_and_all_can_be_read()
    {
        Chromium.SkipUnlessInstalled();
        Assert.True(Attacks.All.Count >= 60);
        Assert.Equal(Attacks.All.Count, Attacks.All.Select(static a => a.Name).Distinct().Count());
        List<string> faults = [];
        foreach (Attack attack in Attacks.All)
        {
            (string[] life, string text) = await TryAsync(attack, new RenderSettings(IsSafe: true, IdPrefix: RenderSettings.SafePrefix));
            faults.AddRange(life.Select(l => $"{attack}: {l}"));
            if (!Words(text).Contains(Words(attack.Readable), StringComparison.Ordinal))
            {
                faults.Add($"{attack}: '{attack.Readable}' cannot be read in '{text}'");
            }
        }

        Assert.Empty(faults);
    }

    [SkippableFact]
    public async Task The_same_attacks_are_alive_as_they_are_written()
    {
        Chromium.SkipUnlessInstalled();
        List<string> dead = [];
        foreach (Attack attack in Attacks.All)
        {
            if ((await TryAsync(attack, new RenderSettings())).Life.Length == 0)
            {
                dead.Add(attack.Name);
            }
        }

        Assert.True(Attacks.All.Count - dead.Count >= Alive, $"Only {Attacks.All.Count - dead.Count} are alive; dead are:\n{string.Join('\n', dead)}");
    }

    /// <summary>How an attack is alive, and the text of the page.</summary>
    private async Task<(string[] Life, string Text)> TryAsync(Attack attack, RenderSettings settings)
    {
        string html = MarkdownRenderer.Render(attack.Markdown, settings, new NoLinks()).Body.Html;
        IPage page = await chromium.OpenAsync(s_address);
        var life = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        bool isRead = false;
        await page.ExposeFunctionAsync("hit", () => life["a script ran"] = true);
        page.Dialog += async (_, dialog) =>
        {
            life[$"a dialog says '{dialog.Message}'"] = true;
            await dialog.DismissAsync();
        };
        page.Popup += async (_, popup) => await popup.CloseAsync();
        await page.Context.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url == s_address.AbsoluteUri)
            {
                await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><html lang=en><title>Attack</title><main>{html}</main></html>" });
                return;
            }

            // A picture of the site itself is no attack; and a link that is clicked leads elsewhere.
            if (!isRead && new Uri(route.Request.Url).Host != s_address.Host)
            {
                life[$"a request to {route.Request.Url[..Math.Min(60, route.Request.Url.Length)]}"] = true;
            }

            await route.AbortAsync();
        });
        await page.GotoAsync(s_address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.WaitForTimeoutAsync(60);
        string text = "";
        try
        {
            text = await page.EvaluateAsync<string>("() => document.querySelector('main')?.innerText ?? ''");
            foreach (string id in await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[id],[name]')].map(e => e.id || e.getAttribute('name')).filter(i => !i.startsWith('user-content-'))"))
            {
                life[$"the id '{id}'"] = true;
            }

            isRead = true;
            await page.EvaluateAsync(Touch);
            await page.WaitForTimeoutAsync(40);
        }
        catch (PlaywrightException e) when (!settings.IsSafe)
        {
            // The page was left for another, as some attacks want.
            life[e.Message] = true;
        }

        await page.Context.CloseAsync();
        return ([.. life.Keys], text);
    }

    /// <summary>Points at every element, gives it the focus, and clicks it. A link that only leads to another page stays on this one, so that the elements behind it are clicked too.</summary>
    private const string Touch = """
        async () => {
            document.addEventListener('click', e => {
                const link = e.target.closest?.('a, area');
                if (link && /^(https?|mailto|tel):$/.test(link.protocol)) e.preventDefault();
            }, true);
            for (const e of document.querySelectorAll('body, body *')) {
                for (const type of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'mousemove', 'mouseout', 'keydown', 'blur'])
                    e.dispatchEvent(new MouseEvent(type, { bubbles: true }));
                e.focus?.();
                if (e.click) e.click(); else e.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
                await new Promise(done => setTimeout(done, 2));
            }
        }
        """;

    private static string Words(string text) => string.Join(' ', text.Split([' ', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    private sealed class NoLinks : ILinkResolver
    {
        public LinkTarget Resolve(string target) => default;
    }
}
