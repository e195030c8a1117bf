using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace TypedArticles.Live;

/// <summary>
/// Loads the build task into this process. In a context of its own: the task has a Markdown renderer, of which the program may have another version.
/// Both sides know types of the runtime alone.
/// </summary>
internal static class TaskLoader
{
    private const string EntryPoint = "TypedArticles.Build.Live.LiveEntryPoint";

    /// <summary>Starts to follow the files of a manifest; returns what looks at them at once.</summary>
    public delegate Action Following(string manifest, Action<ArticleUpdate> publish, Action<string> say);

    [UnconditionalSuppressMessage("Trimming", "IL2026:RequiresUnreferencedCode", Justification = "The feature switch is off in programs that are trimmed.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075:DynamicallyAccessedMembers", Justification = "The feature switch is off in programs that are trimmed.")]
    public static Following Start(string task)
    {
        Assembly assembly = new TaskContext(Path.GetDirectoryName(task)!).LoadFromAssemblyPath(task);
        MethodInfo start = assembly.GetType(EntryPoint, throwOnError: true)!.GetMethod("Start") ?? throw new MissingMethodException(EntryPoint, "Start");
        return start.CreateDelegate<Following>();
    }

    private sealed class TaskContext(string folder) : AssemblyLoadContext("TypedArticles.LiveEdit")
    {
        [UnconditionalSuppressMessage("Trimming", "IL2026:RequiresUnreferencedCode", Justification = "The feature switch is off in programs that are trimmed.")]
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
