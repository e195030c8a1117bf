using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking;

/// <summary>Checks records against the project: whether their collections have files, one record each, and a class whose name nothing else has.</summary>
internal static class SchemaChecks
{
    public static SchemaChecksModel? Check(
        (ImmutableArray<SchemaModel> Schemas, ((ManifestModel? Manifest, Compilation Compilation) Project, ImmutableArray<string> RazorPaths) Around) input, CancellationToken cancellationToken)
    {
        if (input.Schemas.IsEmpty)
        {
            return null;
        }

        ManifestModel? manifest = input.Around.Project.Manifest;
        var problems = new List<ProblemModel>();
        var unusable = new List<string>();
        var owners = new Dictionary<string, CollectionSchema>(StringComparer.Ordinal);
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        HashSet<string> collections = [.. manifest is null ? [] : manifest.Entries.Select(static e => e.Collection)];
        foreach (SchemaModel model in input.Schemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (model.Schema is not { } schema)
            {
                continue;
            }

            string name = schema.Collection;
            if (name == PackFormat.SeedCollection)
            {
                problems.Add(Problem.At(RuleTable.DeclaredTwice, model.Attribute, "the collection 'seeds' has the record TypedArticles.Article; declare a record for a collection of Markdown files"));
                unusable.Add(name);
                continue;
            }

            if (owners.TryGetValue(name, out CollectionSchema? owner))
            {
                problems.Add(Problem.At(RuleTable.DeclaredTwice, model.Attribute, $"the collection '{name}' already has the record '{owner.Record.Name}'; remove one of the two attributes"));
                continue;
            }

            owners.Add(name, schema);
            if (!collections.Contains(name))
            {
                string[] near = NearestTexts.To(name, name.Length, collections.Where(static c => c != PackFormat.SeedCollection));
                problems.Add(Problem.At(RuleTable.EmptyCollection, model.Attribute, name, near.Length > 0
                    ? $"did you mean '{near[0]}'?"
                    : $"put Markdown files into the folder 'content/{name}', or include Article items with Collection=\"{name}\""));
            }

            string? clash = classes.TryGetValue($"{schema.Record.Namespace}.{schema.ClassName}", out string other) ? $"it is the class of the collection '{other}'"
                : schema.IsUsable && manifest is not null && ProjectChecks.ClashOf(schema.ClassName, schema.Record.Namespace, input.Around.Project.Compilation, manifest, input.Around.RazorPaths, cancellationToken) is { } found ? $"it is {found}"
                : null;
            classes[$"{schema.Record.Namespace}.{schema.ClassName}"] = name;
            if (clash is not null)
            {
                problems.Add(Problem.At(RuleTable.NameOfCollection, model.Attribute, schema.ClassName, name, clash));
                unusable.Add(name);
            }
        }

        problems.AddRange(ReverseChecks.Check(input.Schemas, owners.Values.Where(s => s.IsUsable && collections.Contains(s.Collection) && !unusable.Contains(s.Collection))));
        return new SchemaChecksModel { Problems = new EquatableArray<ProblemModel>([.. problems]), Unusable = new EquatableArray<string>([.. unusable]) };
    }

    public static IEnumerable<ProblemModel> Problems(SchemaChecksModel? checks, CancellationToken cancellationToken) => checks?.Problems ?? default;
}
