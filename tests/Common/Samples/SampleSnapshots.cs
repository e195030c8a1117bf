namespace TypedArticles.Tests.Samples;

/// <summary>
/// What the samples print. One snapshot serves the sample as it is built in the repository, against the packages, and as a
/// native program.
/// </summary>
internal static class SampleSnapshots
{
    public static void Match(string sample, string name, string text) =>
        Snapshots.Match(text, test: name, file: sample, project: "TypedArticles.Samples.Tests");
}
