using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Markdown;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Checking.Fields;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Inputs;

/// <summary>Reads one Markdown file and proves its front matter: to its model, or to what is wrong with it.</summary>
internal static class MarkdownReader
{
    [ThreadStatic]
    private static FieldTree<char>? s_tree;

    public static MarkdownModel Read(MarkdownInput input, CancellationToken cancellationToken)
    {
        string path = input.Text.Path;
        SourceText? source = input.Text.GetText(cancellationToken);
        if (source is null)
        {
            return new MarkdownModel { Path = path, Problems = new EquatableArray<ProblemModel>([Problem.At(RuleTable.Unreadable, path, path)]) };
        }

        using RentedText rented = RentedText.Of(source);
        ReadOnlySpan<char> text = rented.Span;
        if (SourceChecks.FaultOf(source, rented, input.SizeLimit) is { } fault)
        {
            return WithProblems(path, text, [fault]);
        }

        FieldTree<char> tree = s_tree ??= new FieldTree<char>();
        ProblemList problems = default;
        FrontMatter frontMatter = MarkdownParser.Parse(text, tree, ref problems);
        return problems.IsEmpty ? Prove(input, path, text, tree, frontMatter) : WithProblems(path, text, problems.InOrder());
    }

    private static MarkdownModel Prove(MarkdownInput input, string path, ReadOnlySpan<char> text, FieldTree<char> tree, in FrontMatter frontMatter)
    {
        var facts = MarkdownFacts.Of(text, tree, input.Id, input.PermalinkPattern, input.ItemLanguage, input.FallbackLanguage);
        ProblemList addressProblems = default;
        MarkdownParser.AddPermalinkFault(facts, input.PermalinkPattern, frontMatter, ref addressProblems);
        IReadOnlyList<TextProblem> problems = addressProblems.InOrder();
        IReadOnlyList<UnknownKey> unknown = [];
        IReadOnlyList<FoundReference> references = [];
        if (input.Schema is { } schema)
        {
            var checks = FieldChecks.Of(text, tree, schema, MarkdownParser.EndOf(frontMatter), facts.NameDate);
            (problems, unknown, references) = ([.. checks.Problems, .. problems], checks.UnknownKeys, checks.References);
        }

        return new MarkdownModel
        {
            Path = path,
            Collection = input.Collection,
            Record = input.Schema?.Record.Name ?? "",
            Problems = ToModels(path, text, problems),
            IsReadable = addressProblems.IsEmpty,
            IsProved = problems.All(static p => p.Rule.Severity != RuleSeverity.Error),
            UnknownKeys = ToModels(path, text, unknown),
            References = ToModels(path, text, references),
            Title = facts.Title,
            Slug = facts.Slug,
            Language = facts.Language,
            Date = facts.Date,
            IsDraft = facts.IsDraft,
        };
    }

    private static MarkdownModel WithProblems(string path, ReadOnlySpan<char> text, IReadOnlyList<TextProblem> problems) =>
        new() { Path = path, Problems = ToModels(path, text, problems) };

    private static EquatableArray<ProblemModel> ToModels(string path, ReadOnlySpan<char> text, IReadOnlyList<TextProblem> problems)
    {
        if (problems.Count == 0)
        {
            return default;
        }

        var cursor = new PlaceCursor(path, text);
        var models = new ProblemModel[problems.Count];
        for (int i = 0; i < models.Length; i++)
        {
            models[i] = Problem.At(problems[i].Rule, cursor.PlaceOf(problems[i].Range), problems[i].Arguments);
        }

        return new EquatableArray<ProblemModel>(models);
    }

    private static EquatableArray<UnknownKeyModel> ToModels(string path, ReadOnlySpan<char> text, IReadOnlyList<UnknownKey> keys)
    {
        if (keys.Count == 0)
        {
            return default;
        }

        var cursor = new PlaceCursor(path, text);
        var models = new UnknownKeyModel[keys.Count];
        int i = 0;
        foreach (UnknownKey key in keys.OrderBy(static k => k.Range.Start))
        {
            models[i++] = new UnknownKeyModel(key.Key, FieldKey.Fold(key.Key), cursor.PlaceOf(key.Range));
        }

        return new EquatableArray<UnknownKeyModel>(models);
    }

    private static EquatableArray<ReferenceModel> ToModels(string path, ReadOnlySpan<char> text, IReadOnlyList<FoundReference> references)
    {
        if (references.Count == 0)
        {
            return default;
        }

        var cursor = new PlaceCursor(path, text);
        var models = new ReferenceModel[references.Count];
        int i = 0;
        foreach (FoundReference reference in references.OrderBy(static r => r.Range.Start))
        {
            models[i++] = new ReferenceModel(reference.Collection, reference.Id, reference.Key, cursor.PlaceOf(reference.Range));
        }

        return new EquatableArray<ReferenceModel>(models);
    }
}
