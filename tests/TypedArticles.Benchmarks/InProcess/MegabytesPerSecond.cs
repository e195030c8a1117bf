using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace TypedArticles.Benchmarks.InProcess;

/// <summary>What a benchmark reads once in a call.</summary>
internal interface IReadsBytes
{
    /// <summary>In bytes of UTF-8.</summary>
    long Bytes { get; }
}

/// <summary>10^6 bytes of UTF-8 a second, on one core.</summary>
internal sealed class MegabytesPerSecond : IColumn
{
    public string Id => nameof(MegabytesPerSecond);

    public string ColumnName => "MB/s";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "10^6 bytes of UTF-8 a second";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        if (summary[benchmarkCase]?.ResultStatistics is not { } statistics
            || Activator.CreateInstance(benchmarkCase.Descriptor.Type) is not IReadsBytes source)
        {
            return "-";
        }

        return (source.Bytes * 1e3 / statistics.Mean).ToString("0", CultureInfo.InvariantCulture);
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(static b => typeof(IReadsBytes).IsAssignableFrom(b.Descriptor.Type));
}
