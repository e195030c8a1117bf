namespace TypedArticles.Fuzz;

/// <summary>Asks the damaged packs of a seed on all cores.</summary>
internal static class PackRun
{
    /// <param name="inputs">The damaged packs.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="watchdog">Told what each thread reads; null for none.</param>
    /// <param name="refused">How many of them refused at least one question.</param>
    /// <returns>The failure of lowest index, or null.</returns>
    public static FuzzFailure? Check(PackInputs inputs, long count, Watchdog? watchdog, out long refused) => FirstFailure.Of(
        count,
        watchdog,
        static () => false,
        (long index, bool _, out bool isRefused) => CheckOne(inputs, index, out isRefused),
        static _ => { },
        out refused);

    /// <summary>The failure of one damaged pack, or null.</summary>
    public static FuzzFailure? CheckOne(PackInputs inputs, long index, out bool isRefused)
    {
        isRefused = false;
        try
        {
            isRefused = inputs.Ask(index) > 0;
            return null;
        }
#pragma warning disable CA1031 // Whatever is thrown is the failure that this looks for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new FuzzFailure(inputs.Seed, index, inputs[index], e.ToString());
        }
    }
}
