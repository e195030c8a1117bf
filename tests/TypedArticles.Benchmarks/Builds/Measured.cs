namespace TypedArticles.Benchmarks.Builds;

/// <summary>A row of a table: something that is run again and again in turns with others, and the times it took, in seconds.</summary>
internal abstract class Measured(string name)
{
    private readonly List<double> _cold = [];

    public string Name { get; } = name;

    /// <summary>Why it has no times.</summary>
    public string? Failure { get; protected set; }

    /// <summary>From nothing.</summary>
    public double Cold => Figures.Median(_cold);

    /// <summary>The columns of the table behind those of the cold run.</summary>
    public virtual IEnumerable<string> Columns => [];

    /// <summary>Runs it once.</summary>
    /// <param name="cache">The folder of packages that builds use.</param>
    public abstract Task RunAsync(string cache);

    protected void AddCold(TimeSpan time) => _cold.Add(time.TotalSeconds);
}
