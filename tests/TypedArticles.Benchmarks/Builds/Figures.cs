using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>What the benchmarks of whole builds and programs have in common.</summary>
internal static partial class Figures
{
    /// <summary>A build from nothing that shares no process with another, and says what each task took.</summary>
    public static readonly string[] Build = ["build", "--no-restore", "-p:UseSharedCompilation=false", "-nodeReuse:false", "-v:quiet", "-clp:PerformanceSummary"];

    /// <summary>The median; not a number where there is none.</summary>
    public static double Median(IReadOnlyCollection<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>A number as tables have it.</summary>
    public static string Shown(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>What the task <c>PackArticles</c> took, in seconds, as MSBuild sums it up.</summary>
    public static double TaskTime(string output) =>
        PackArticlesLine().Match(output) is { Success: true } line ? double.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture) / 1000 : 0;

    /// <summary>Deletes what a Debug build left in a project.</summary>
    public static void DeleteBuilt(string project)
    {
        foreach (string built in (string[])["obj/Debug", "bin"])
        {
            string path = Path.Combine(project, built);
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
    }

    /// <summary>Reads <c>--files</c> and <c>--runs</c>; false where there is anything else.</summary>
    public static bool TryRead(string[] arguments, ref int files, ref int runs)
    {
        for (int i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length || !int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number == 0)
            {
                return false;
            }

            switch (arguments[i])
            {
                case "--files":
                    files = number;
                    break;
                case "--runs":
                    runs = number;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"^\s*(\d+) ms\s+PackArticles\s+1 calls\s*$", RegexOptions.Multiline)]
    private static partial Regex PackArticlesLine();
}
