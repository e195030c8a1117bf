using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Tests.Driver;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>Projects with Markdown files, and what the generator says of them.</summary>
internal static class Entries
{
    /// <summary>A file of the collection <c>posts</c>.</summary>
    public static ArticleFile Post(string id, string text) => new(id, text) { Collection = "posts" };

    /// <summary>A file of the collection <c>posts</c> with front matter of these lines.</summary>
    public static ArticleFile Fields(string id, params string[] lines) => Post(id, $"---\n{string.Concat(lines.Select(static l => l + "\n"))}---\n\nText.\n");

    /// <summary>A project with the record <c>Demo.Post</c>, which has these members.</summary>
    public static ArticleProject Project(string members, params ArticleFile[] files) => new([.. files])
    {
        Code = $$"""
            #pragma warning disable CS1591 // Comments are not what these projects are about.
            using System;
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using System.ComponentModel.DataAnnotations;
            using System.Text.Json.Serialization;
            using TypedArticles;
            namespace Demo;
            [ArticleSchema("posts")]
            public sealed partial record Post
            {
            {{members}}
            }

            """,
    };

    /// <summary>What was reported: file, line, column and number of characters, severity, id and message.</summary>
    public static string[] Lines(Run run) => [.. run.Diagnostics.Select(LineOf)];

    public static string LineOf(Diagnostic diagnostic) =>
        $"{PathOf(diagnostic)}{PlaceOf(diagnostic)}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    /// <summary>The file below the project, without the folder of all collections; empty for the project itself.</summary>
    private static string PathOf(Diagnostic diagnostic) =>
        (diagnostic.Location.GetLineSpan().Path ?? "").Replace("/project/", "", StringComparison.Ordinal).Replace("content/", "", StringComparison.Ordinal);

    /// <summary>Line and column as compilers print them, and how many characters it has; of a place over several lines also where it ends.</summary>
    public static string PlaceOf(Diagnostic diagnostic)
    {
        if (diagnostic.Location == Location.None)
        {
            return "(project)";
        }

        FileLinePositionSpan lines = diagnostic.Location.GetLineSpan();
        string end = lines.StartLinePosition.Line == lines.EndLinePosition.Line ? "" : $" to {lines.EndLinePosition.Line + 1},{lines.EndLinePosition.Character + 1}";
        return $"({lines.StartLinePosition.Line + 1},{lines.StartLinePosition.Character + 1}{end})[{diagnostic.Location.SourceSpan.Length}]";
    }
}
