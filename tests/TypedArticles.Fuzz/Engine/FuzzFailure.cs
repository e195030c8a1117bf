namespace TypedArticles.Fuzz;

/// <summary>An input that broke something, with all that is needed to make it again.</summary>
internal sealed record FuzzFailure(ulong Seed, long Index, byte[] Input, string What)
{
    public override string ToString() => $"seed {Seed}, index {Index}: {What}\n{Input.Length} bytes: {Convert.ToHexString(Input)}";
}
