using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Inputs;

/// <summary>Reads one file to its model, or to what is wrong with it.</summary>
internal static class SeedReader
{
    /// <summary>How much of a lead a doc comment shows, in UTF-16 code units.</summary>
    private const int LeadStartLength = 120;

    public static SeedModel Read(SeedInput input, CancellationToken cancellationToken)
    {
        string path = input.Text.Path;
        SourceText? source = input.Text.GetText(cancellationToken);
        if (source is null)
        {
            return WithProblems(path, [Problem.At(RuleTable.Unreadable, path, path)]);
        }

        using RentedText text = RentedText.Of(source);
        var parsed = new ParsedText(source, text, input.HasLead, input.SizeLimit);
        if (parsed.Problems.Count > 0)
        {
            return WithProblems(path, ToModels(path, text.Span, parsed.Problems));
        }

        return ToModel(path, ArticleFacts.Of(text.Span, parsed.Layout));
    }

    private static SeedModel ToModel(string path, ArticleFacts facts) => new()
    {
        Path = path,
        Title = facts.Title,
        Url = facts.Url,
        Date = facts.Date,
        Publisher = facts.Publisher ?? "",
        LeadStart = StartOf(facts.Lead ?? ""),
    };

    private static string StartOf(string lead)
    {
        if (lead.Length <= LeadStartLength)
        {
            return lead;
        }

        int space = lead.LastIndexOf(' ', LeadStartLength);
        int end = space > 0 ? space : char.IsHighSurrogate(lead[LeadStartLength - 1]) ? LeadStartLength - 1 : LeadStartLength;
        return lead.Substring(0, end) + "…";
    }

    private static SeedModel WithProblems(string path, ProblemModel[] problems) =>
        new() { Path = path, Problems = new EquatableArray<ProblemModel>(problems) };

    private static ProblemModel[] ToModels(string path, ReadOnlySpan<char> text, IReadOnlyList<TextProblem> problems)
    {
        var cursor = new PlaceCursor(path, text);
        var models = new ProblemModel[problems.Count];
        for (int i = 0; i < models.Length; i++)
        {
            models[i] = Problem.At(problems[i].Rule, cursor.PlaceOf(problems[i].Range), problems[i].Arguments);
        }

        return models;
    }
}
