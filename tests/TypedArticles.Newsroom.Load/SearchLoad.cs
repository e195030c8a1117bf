using System.Diagnostics;
using System.Globalization;
using System.Net;
using Newsroom;

namespace TypedArticles.Newsroom.Load;

/// <summary>The search page under queries that readers type and under such as nobody means well with, then against pages without a search.</summary>
internal static class SearchLoad
{
    /// <summary>Not counted: what runs in them is compiled meanwhile.</summary>
    private const int WarmUp = 3_000;

    private const int Rounds = 3;

    private static readonly string[] s_words =
        ["tide", "clock", "the", "of", "longitude", "harbour", "library", "mètre", "Terre", "Wetter", "Lettern", "спутник", "الضوء", "東京", "tied", "clok", "qqqq", "a", "street names", "ferry"];

    private static readonly string[] s_hostile =
        ["%", "%00", "%ff%fe", "%c0%80", "%ed%a0%80", "%22", "%22%22%22", "-", "-the", "*", "a*+b*+c*+d*+e*", "title:", "title:%22the", "%3Cscript%3E", "%e2%80%ae", "%22the+of+a%22+-%22a%22", "&page=-1", "&page=999999999", "&language=xx", "&month=0000", "&month=2024", "&q=2"];

    /// <param name="requests">The number of requests that are counted.</param>
    /// <param name="seconds">The seconds of a measurement with wrk.</param>
    /// <param name="rounds">The number of such measurements of a page.</param>
    public static async Task RunAsync(int requests, int seconds, int rounds)
    {
        await using WebApplication app = NewsroomApp.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]);
        await app.StartAsync();
        Uri site = new(app.Urls.Single());
        await MeasureQueriesAsync(site, requests);
        await ComparePagesAsync(site, seconds, rounds);
    }

    /// <summary>
    /// Each address is asked for in three rounds. The times of all requests have what else the machine does in them; the best time of an address
    /// says what the query itself costs.
    /// </summary>
    private static async Task MeasureQueriesAsync(Uri site, int requests)
    {
        using HttpClient client = new() { BaseAddress = site };
        Random random = new(22);
        Uri[] addresses = [.. Enumerable.Range(0, requests).Select(_ => new Uri(AddressOf(random), UriKind.Relative))];
        double[] all = new double[requests * Rounds], best = new double[requests];
        Array.Fill(best, double.MaxValue);
        long[] memory = new long[Rounds + 1];
        int failed = 0;
        for (int i = -WarmUp; i < all.Length; i++)
        {
            if (i >= 0 && i % requests == 0)
            {
                memory[i / requests] = GC.GetTotalMemory(forceFullCollection: true);
            }

            int number = (i + (WarmUp * requests)) % requests;
            long start = Stopwatch.GetTimestamp();
            using HttpResponseMessage response = await client.GetAsync(addresses[number]);
            _ = await response.Content.ReadAsByteArrayAsync();
            failed += response.StatusCode == HttpStatusCode.OK ? 0 : 1;
            if (i >= 0)
            {
                all[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                best[number] = Math.Min(best[number], all[i]);
            }
        }

        memory[Rounds] = GC.GetTotalMemory(forceFullCollection: true);
        Print($"{requests:N0} queries, one after the other, {Rounds} times; {failed} not answered with 200");
        PrintTimes("all", all);
        PrintTimes("best of each", best);
        Print($"  memory after a full collection, before and after each round: {string.Join(", ", memory.Select(static m => string.Create(CultureInfo.InvariantCulture, $"{m / 1024:N0} KB")))}");
    }

    private static void PrintTimes(string name, double[] times)
    {
        Array.Sort(times);
        double p50 = times[times.Length / 2], p99 = times[times.Length * 99 / 100];
        Print($"  {name}: p50 {p50:N0} µs, p99 {p99:N0} µs, ratio {p99 / p50:N1}, longest {times[^1]:N0} µs");
    }

    /// <summary>Up to four words, some of them cut or cut in half, one in three hostile, one in fifty as long as an address can be.</summary>
    private static string AddressOf(Random random)
    {
        if (random.Next(50) == 0)
        {
            return "/search?q=" + string.Concat(Enumerable.Repeat(s_hostile[random.Next(16)], 3_900 / 30));
        }

        List<string> words = [];
        for (int count = random.Next(1, 5); count > 0; count--)
        {
            string word = s_words[random.Next(s_words.Length)];
            words.Add(Uri.EscapeDataString(random.Next(4) == 0 ? word[..^1] : word));
        }

        string query = string.Join('+', words) + (random.Next(3) == 0 ? "+" + s_hostile[random.Next(s_hostile.Length)] : "");
        return (random.Next(10) == 0 ? "/search/suggest?q=" : "/search?q=") + query;
    }

    private static async Task ComparePagesAsync(Uri site, int seconds, int rounds)
    {
        string[] paths = ["/search?q=tide+clock", "/search?q=the", "/search", "/"];
        Dictionary<string, List<double>> rates = paths.ToDictionary(static p => p, static _ => new List<double>());
        foreach (string path in paths)
        {
            await Wrk.RunAsync(new Uri(site, path), seconds); // To be compiled in full; not counted.
        }

        for (int round = 0; round < rounds; round++)
        {
            foreach (string path in round % 2 == 0 ? paths : paths.AsEnumerable().Reverse())
            {
                rates[path].Add(await Wrk.RunAsync(new Uri(site, path), seconds));
            }
        }

        Print($"wrk {Wrk.Arguments} -d{seconds}s, {rounds} rounds, {Environment.ProcessorCount} cores, .NET {Environment.Version}; pages a second, median");
        foreach (string path in paths)
        {
            List<double> sorted = [.. rates[path].Order()];
            Print($"  {path,-24}{sorted[sorted.Count / 2],8:N0}   ({sorted[0]:N0} to {sorted[^1]:N0})");
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
