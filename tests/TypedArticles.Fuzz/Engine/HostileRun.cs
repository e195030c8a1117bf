namespace TypedArticles.Fuzz;

/// <summary>Asks hostile packs everything, each next to a page that nobody may touch, on all cores.</summary>
internal static class HostileRun
{
    /// <param name="inputs">The hostile packs.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="watchdog">Told what each thread reads; null for none.</param>
    /// <param name="refused">How many of them refused at least one question.</param>
    /// <returns>The failure of lowest index, or null.</returns>
    public static FuzzFailure? Check(HostilePacks inputs, long count, Watchdog? watchdog, out long refused) => FirstFailure.Of(
        count,
        watchdog,
        static () => new GuardedMemory(PackInputs.IntactPacks.Max(static p => p.Length)),
        (long index, GuardedMemory memory, out bool isRefused) => CheckOne(inputs, index, memory, out isRefused),
        static memory => memory.Dispose(),
        out refused);

    /// <summary>The failure of one hostile pack, or null.</summary>
    public static FuzzFailure? CheckOne(HostilePacks inputs, long index, out bool isRefused)
    {
        using GuardedMemory memory = new(PackInputs.IntactPacks.Max(static p => p.Length));
        return CheckOne(inputs, index, memory, out isRefused);
    }

    private static FuzzFailure? CheckOne(HostilePacks inputs, long index, GuardedMemory memory, out bool isRefused)
    {
        isRefused = false;
        byte[] hostile = inputs[index];
        try
        {
            isRefused = HostileQuestions.Ask(() => ArticlePack.Open(memory.Over(hostile, atEnd: index % 2 == 0))) > 0;
            return null;
        }
#pragma warning disable CA1031 // Whatever is thrown is the failure that this looks for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new FuzzFailure(inputs.Seed, index, hostile, e.ToString());
        }
    }
}
