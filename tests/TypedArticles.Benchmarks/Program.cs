using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TypedArticles.Benchmarks.Builds;
using TypedArticles.Benchmarks.InProcess;
using TypedArticles.Benchmarks.StartUp;

namespace TypedArticles.Benchmarks;

/// <summary>
/// <c>builds</c> times whole builds, <c>projects</c> those of an application and a library, <c>rendering</c> those of Markdown, <c>live</c> live edit, <c>start</c> the start of whole programs; everything else is for
/// BenchmarkDotNet, which times what runs in a process: <c>--filter '*Split*'</c>.
/// </summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["builds", .. string[] rest]:
                return await BuildBenchmark.RunAsync(rest);
            case ["rendering", .. string[] rest]:
                return await RenderBenchmark.RunAsync(rest);
            case ["projects", .. string[] rest]:
                return await ProjectsBenchmark.RunAsync(rest);
            case ["live", .. string[] rest]:
                return await LiveBenchmark.RunAsync(rest);
            case ["start", .. string[] rest]:
                return await StartBenchmark.RunAsync(rest);
            default:
                // In this process: the projects around have names that a second build of them would not find.
                IConfig config = DefaultConfig.Instance
                    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(10).AsDefault())
                    .AddColumn(new MegabytesPerSecond());
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments, config);
                return 0;
        }
    }
}
