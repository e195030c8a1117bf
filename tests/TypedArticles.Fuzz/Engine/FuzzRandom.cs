namespace TypedArticles.Fuzz;

/// <summary>
/// A pseudo-random sequence that is the same on every machine and run time (SplitMix64: Steele, Lea, Flood, "Fast
/// splittable pseudorandom number generators", 2014). Each input has one of its own, so that it can be made again alone.
/// </summary>
internal sealed class FuzzRandom(ulong seed, long index)
{
    private ulong _state = Mix(seed) ^ Mix((ulong)index + 0x9E3779B97F4A7C15);

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    /// <summary>0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => (int)((Next() >> 33) % (uint)limit);

    public bool OneIn(int chances) => Below(chances) == 0;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
