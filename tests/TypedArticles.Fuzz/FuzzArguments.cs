using System.Globalization;

namespace TypedArticles.Fuzz;

/// <summary>The arguments of the tool.</summary>
internal sealed record FuzzArguments
{
    public const string Usage = "usage: [--packs | --hostile | --growth | --queries | --indexes | --hostile-indexes] [--count N] [--seed N] [--index N]";

    public long Count { get; private init; } = 100_000;

    public ulong Seed { get; private init; } = 1;

    /// <summary>One input to check alone, or null for all.</summary>
    public long? Index { get; private init; }

    /// <summary>Whether packs are damaged instead of files.</summary>
    public bool IsPacks { get; private init; }

    /// <summary>Whether packs are made that a stranger could have written.</summary>
    public bool IsHostile { get; private init; }

    /// <summary>Whether queries are asked, or search indexes are changed: <c>queries</c>, <c>indexes</c> or <c>hostile-indexes</c>; null for neither.</summary>
    public string? Search { get; private init; }

    /// <summary>Whether texts of many kinds are doubled, and the growth of the work is measured.</summary>
    public bool IsGrowth { get; private init; }

    /// <summary>Null for arguments that are not valid.</summary>
    public static FuzzArguments? Read(string[] arguments)
    {
        var read = new FuzzArguments();
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--packs")
            {
                read = read with { IsPacks = true };
                continue;
            }

            if (arguments[i] == "--hostile")
            {
                read = read with { IsHostile = true };
                continue;
            }

            if (arguments[i] is "--queries" or "--indexes" or "--hostile-indexes")
            {
                read = read with { Search = arguments[i][2..] };
                continue;
            }

            if (arguments[i] == "--growth")
            {
                read = read with { IsGrowth = true };
                continue;
            }

            string name = arguments[i++];
            if (i == arguments.Length || !long.TryParse(arguments[i], NumberStyles.None, CultureInfo.InvariantCulture, out long value))
            {
                return null;
            }

            switch (name)
            {
                case "--count":
                    read = read with { Count = value };
                    break;
                case "--seed":
                    read = read with { Seed = (ulong)value };
                    break;
                case "--index":
                    read = read with { Index = value };
                    break;
                default:
                    return null;
            }
        }

        return read;
    }
}
