using System.Runtime.CompilerServices;
using System.Threading.Channels;
using TypedArticles;

namespace Newsroom.Http;

/// <summary>
/// Under <c>dotnet watch</c>, a page loads again in the browser when an article file was saved: it listens to a stream of server-sent events. In a published
/// site there is neither the stream nor the script.
/// </summary>
internal static class LiveReload
{
    public const string ScriptPath = "/live.js";

    private const string Script = """
        let seen;
        new EventSource("/live").onmessage = (event) => {
          if (seen !== undefined && seen !== event.data) {
            location.reload();
          }
          seen = event.data;
        };

        """;

    public static void Map(WebApplication app)
    {
        CancellationToken stopping = app.Lifetime.ApplicationStopping;
        app.MapGet(ScriptPath, static () => Results.Text(Script, "text/javascript; charset=utf-8"));
        app.MapGet("/live", (HttpContext context) => TypedResults.ServerSentEvents(StatesAsync(stopping, context.RequestAborted)));
    }

    /// <summary>What the articles are now, and then after each change. Another process is another state.</summary>
    private static async IAsyncEnumerable<string> StatesAsync(CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        Channel<string> states = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        using CancellationTokenRegistration ending = end.Token.Register(() => states.Writer.TryComplete());
        LiveEdit.Changed += Add;
        try
        {
            Add(null, EventArgs.Empty);
            await foreach (string state in states.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return state;
            }
        }
        finally
        {
            LiveEdit.Changed -= Add;
        }

        void Add(object? sender, EventArgs e) => states.Writer.TryWrite($"{Environment.ProcessId} {LiveEdit.Version}");
    }
}
