using Xunit;

namespace TypedArticles.Package.Tests.Consumers;

/// <summary>How a command ended and what it printed.</summary>
internal sealed record CommandOutput(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of a build that are errors or warnings, without help link and project behind them, each once.</summary>
    public string[] Problems =>
    [
        .. (Output + Errors).Split('\n')
            .Where(static l => l.Contains(": error ", StringComparison.Ordinal) || l.Contains(": warning ", StringComparison.Ordinal))
            .Select(static l => l.Split(l.Contains(" (https://", StringComparison.Ordinal) ? " (https://" : " [")[0].Trim())
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    public CommandOutput Succeeded()
    {
        Assert.True(ExitCode == 0, $"'{Command}' ended with {ExitCode}:\n{Output}\n{Errors}");
        return this;
    }

    /// <summary>The build worked and neither compiler nor MSBuild nor NuGet had a word to say.</summary>
    public CommandOutput SucceededInSilence()
    {
        Succeeded();
        Assert.True(Problems.Length == 0, $"'{Command}' has something to say:\n{string.Join('\n', Problems)}");
        return this;
    }

    public CommandOutput Failed()
    {
        Assert.True(ExitCode != 0, $"'{Command}' worked and should not have:\n{Output}");
        return this;
    }
}
