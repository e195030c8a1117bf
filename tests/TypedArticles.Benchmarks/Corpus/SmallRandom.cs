namespace TypedArticles.Benchmarks.Corpus;

/// <summary>Random numbers that are the same with every version of .NET: SplitMix64 (Steele, Lea and Flood, 2014).</summary>
internal struct SmallRandom(int seed)
{
    private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15;

    /// <summary>From 0 to below a bound.</summary>
    public int Next(int bound)
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)bound);
    }
}
