using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Parsing;

namespace TypedArticles.Generator.Usage;

/// <summary>Judges the questions of one compilation. What it knows of articles is found out when first needed, and once.</summary>
internal sealed class ArticleUse(INamedTypeSymbol collection, IAssemblySymbol project, ImmutableArray<AdditionalText> files)
{
    private readonly ConcurrentDictionary<ISymbol, ArticleClass?> _classes = new(SymbolEqualityComparer.Default);
    private readonly object _reading = new();
    private ArticleAddresses? _addresses;

    public void Check(OperationAnalysisContext context)
    {
        if (ArticleQuery.Of(context.Operation, collection) is not { } query
            || _classes.GetOrAdd(query.All, static all => ArticleClass.With((IPropertySymbol)all)) is not { } articles)
        {
            return;
        }

        if (query.Key == ArticleKey.Id)
        {
            CheckId(context, query, articles);
        }
        else if (IsOfProject(articles))
        {
            CheckAddress(context, query, articles);
        }
    }

    private void CheckId(OperationAnalysisContext context, ArticleQuery query, ArticleClass articles)
    {
        if (!articles.HasId(query.Asked))
        {
            ReportUnknown(context, query, articles, "id", query.Asked.Length, articles.Ids);
        }
        else if (articles.MemberOf(query.Asked) is { } member
            && !(query.Argument is IFieldReferenceOperation { Field: var field } && articles.IsId(field)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticTable.Of(UseRules.HasMember),
                context.Operation.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(MemberAdvice.MemberName, member),
                UseRules.HasMember.MessageOf(query.Asked, $"{articles.Name}.{member}")));
        }
    }

    private void CheckAddress(OperationAnalysisContext context, ArticleQuery query, ArticleClass articles)
    {
        ArticleAddresses addresses = AddressesOf(articles, context.CancellationToken);
        if (query.Key == ArticleKey.Slug && !addresses.HasSlug(query.Asked))
        {
            ReportUnknown(context, query, articles, "slug", query.Asked.Length, addresses.Slugs);
        }
        else if (query.Key == ArticleKey.Url && !addresses.HasUrl(query.Asked))
        {
            // Scheme and host are the same in most URLs, so that by their length all articles of a site would be near.
            ReportUnknown(context, query, articles, "URL", ArticleUrl.Path(query.Asked.AsSpan()).Length, addresses.Urls);
        }
    }

    private void ReportUnknown(
        OperationAnalysisContext context, ArticleQuery query, ArticleClass articles, string key, int distinctLength, IEnumerable<string> known)
    {
        string where = IsOfProject(articles) ? "this project" : $"the assembly '{articles.Assembly.Name}'";
        string[] near = [.. NearestKeys.To(query.Asked, distinctLength, known).Select(static k => $"'{k}'")];
        string hint = near.Length switch
        {
            0 => "",
            1 => $"; did you mean {near[0]}?",
            _ => $"; did you mean {string.Join(", ", near.Take(near.Length - 1))} or {near[near.Length - 1]}?",
        };
        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticTable.Of(UseRules.UnknownArticle),
            query.Argument.Syntax.GetLocation(),
            UseRules.UnknownArticle.MessageOf(where, key, query.Asked, hint)));
    }

    private bool IsOfProject(ArticleClass articles) => SymbolEqualityComparer.Default.Equals(articles.Assembly, project);

    // A lock and not a Lazy, which would keep the exception of a cancelled reading.
    private ArticleAddresses AddressesOf(ArticleClass articles, CancellationToken cancellationToken)
    {
        lock (_reading)
        {
            return _addresses ??= ArticleAddresses.Read(files, articles, cancellationToken);
        }
    }
}
