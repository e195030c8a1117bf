namespace TypedArticles.Fuzz;

/// <summary>Checks the inputs of a seed on all cores.</summary>
internal static class FuzzRun
{
    /// <param name="inputs">The inputs.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="watchdog">Told what each thread reads; null for none.</param>
    /// <param name="totals">What was met.</param>
    /// <returns>The failure of lowest index, or null.</returns>
    public static FuzzFailure? Check(FuzzInputs inputs, long count, Watchdog? watchdog, out FuzzTotals totals)
    {
        var all = new FuzzTotals();
        FuzzFailure? first = null;
        var gate = new Lock();
        long batches = (count + FuzzBatch.Length - 1) / FuzzBatch.Length;
        Parallel.For(0, batches, (number, loop) =>
        {
            var own = new FuzzTotals();
            long start = number * FuzzBatch.Length;
            FuzzFailure? failure = new FuzzBatch(inputs, own).Check(
                start, Math.Min(start + FuzzBatch.Length, count), index => watchdog?.Begin(index));
            watchdog?.End();
            lock (gate)
            {
                all.Add(own);
                if (failure is not null)
                {
                    // Lower batches still run, so that the same failure is shown each time.
                    loop.Break();
                    first = first is null || failure.Index < first.Index ? failure : first;
                }
            }
        });
        totals = all;
        return first;
    }
}
