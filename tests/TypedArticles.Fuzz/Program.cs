using System.Diagnostics;
using System.Globalization;
using System.Text;
using TypedArticles.Fuzz;

// Tries a great many broken files, or broken packs, and checks what must hold of each. Exits with 1 at the first failure.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (FuzzArguments.Read(args) is not { } arguments)
{
    Console.Error.WriteLine(FuzzArguments.Usage);
    return 2;
}

if (arguments.IsGrowth)
{
    int growing = GrowthRun.Check(arguments.Seed, arguments.Index);
    Console.WriteLine(growing == 0 ? "no failure" : $"{growing} failures");
    return growing == 0 ? 0 : 1;
}

var files = new FuzzInputs(arguments.Seed);
var packs = new PackInputs(arguments.Seed);
var hostile = new HostilePacks(arguments.Seed);
var queries = new QueryInputs(arguments.Seed);
var indexes = new IndexInputs(arguments.Seed, isHostile: arguments.Search == "hostile-indexes");
byte[] InputAt(long index) => arguments.Search == "queries" ? Encoding.Unicode.GetBytes(queries[index]) : arguments.Search is not null ? indexes[index] : arguments.IsHostile ? hostile[index] : arguments.IsPacks ? packs[index] : files[index];

using var watchdog = new Watchdog(TimeSpan.FromSeconds(5), index =>
{
    Console.Error.WriteLine(new FuzzFailure(arguments.Seed, index, InputAt(index), "takes more than 5 seconds"));
    Environment.Exit(1);
});

long start = Stopwatch.GetTimestamp();
FuzzFailure? failure;
if (arguments.Index is { } one)
{
    Console.WriteLine($"{InputAt(one).Length} bytes: {Convert.ToHexString(InputAt(one))}");
    var single = new FuzzBatch(files, new FuzzTotals());
    failure = arguments.Search == "queries" ? QueriesRun.CheckOne(queries, one, out _) : arguments.Search is not null ? indexes.CheckOne(one, out _) : arguments.IsHostile ? HostileRun.CheckOne(hostile, one, out _) : arguments.IsPacks ? PackRun.CheckOne(packs, one, out _) : single.Check(one, one + 1, watchdog.Begin);
}
else if (arguments.Search == "queries")
{
    failure = QueriesRun.Check(queries, arguments.Count, watchdog, out long found);
    Console.WriteLine($"{arguments.Count} queries, {found} of them found something");
}
else if (arguments.Search is not null)
{
    failure = indexes.Check(arguments.Count, watchdog, out long refused);
    Console.WriteLine($"{arguments.Count} changed search indexes, {refused} of them refused by a question");
}
else if (arguments.IsHostile)
{
    failure = HostileRun.Check(hostile, arguments.Count, watchdog, out long refused);
    Console.WriteLine($"{arguments.Count} hostile packs, {refused} of them refused by a question");
}
else if (arguments.IsPacks)
{
    failure = PackRun.Check(packs, arguments.Count, watchdog, out long refused);
    Console.WriteLine($"{arguments.Count} damaged packs, {refused} of them met by a question");
}
else
{
    failure = FuzzRun.Check(files, arguments.Count, watchdog, out FuzzTotals totals);
    Console.WriteLine($"{totals.Inputs} inputs, {totals.Articles} of them articles; {totals.Unwritable} articles with options have no seed form");
    Console.WriteLine($"problems: {string.Join(", ", totals.Problems.Select(static p => $"{p.Key} {p.Value}"))}");
}

TimeSpan time = Stopwatch.GetElapsedTime(start);
Console.WriteLine($"{time.TotalSeconds:0.0} s, {(arguments.Index is null ? arguments.Count : 1) / time.TotalSeconds:0} inputs/s, {Environment.ProcessorCount} cores");
if (failure is not null)
{
    Console.Error.WriteLine(failure);
    return 1;
}

Console.WriteLine("no failure");
return 0;
