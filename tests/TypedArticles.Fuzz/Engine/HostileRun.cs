namespace TypedArticles.Fuzz;

/// <summary>Asks hostile packs everything, each next to a page that nobody may touch, on all cores.</summary>
internal static class HostileRun
{
    /// <param name="inputs">The hostile packs.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="watchdog">Told what each thread reads; null for none.</param>
    /// <param name="refused">How many of them refused at least one question.</param>
    /// <returns>The failure of lowest index, or null.</returns>
    public static FuzzFailure? Check(HostilePacks inputs, long count, Watchdog? watchdog, out long refused)
    {
        long refusing = 0;
        FuzzFailure? first = null;
        var gate = new Lock();
        Parallel.For(0L, count, static () => new GuardedMemory(PackInputs.IntactPacks.Max(static p => p.Length)), (index, loop, memory) =>
        {
            watchdog?.Begin(index);
            FuzzFailure? failure = CheckOne(inputs, index, memory, out bool isRefused);
            Interlocked.Add(ref refusing, isRefused ? 1 : 0);
            if (failure is not null)
            {
                loop.Break();
                lock (gate)
                {
                    first = first is null || index < first.Index ? failure : first;
                }
            }

            watchdog?.End();
            return memory;
        }, static memory => memory.Dispose());
        refused = refusing;
        return first;
    }

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
