namespace TypedArticles.Newsroom.Tests.Safety;

/// <summary>Markdown of a stranger who wants something to run or to be requested.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Markdown">The text. <c>hit()</c> is the script that must not run, and <c>evil.example</c> the host that must not be asked.</param>
/// <param name="Readable">What has to be readable on the page all the same.</param>
/// <param name="HasIds">Whether it is an attack by ids, which is only alive on pages whose scripts read them.</param>
internal sealed record Attack(string Name, string Markdown, string Readable, bool HasIds = false)
{
    public override string ToString() => Name;
}
