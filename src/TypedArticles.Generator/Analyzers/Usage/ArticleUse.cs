using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Inputs;

namespace TypedArticles.Generator.Analyzers.Usage;

/// <summary>Judges the questions of one compilation. What it knows of articles is found out when first needed, and once.</summary>
internal sealed class ArticleUse(ArticleTypes types, IAssemblySymbol project, ImmutableArray<AdditionalText> files)
{
    private readonly ConcurrentDictionary<ISymbol, ArticleClass?> _classes = new(SymbolEqualityComparer.Default);
    private readonly object _reading = new();
    private ArticleAddresses? _addresses;
    private bool? _hasSearch;

    /// <summary>ART2004: a search over the articles of this project, which builds no index.</summary>
    public void CheckSearch(OperationAnalysisContext context)
    {
        if (ArticleSearchCall.Of(context.Operation, types) is { } call
            && SymbolEqualityComparer.Default.Equals(call.Articles.ContainingAssembly, project)
            && ArticleClass.IsGenerated(call.Property)
            && !HasSearch(context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(RuleTable.SearchWithoutIndex), context.Operation.Syntax.GetLocation(), call.Method));
        }
    }

    public void Check(OperationAnalysisContext context)
    {
        if (ArticleQuery.Of(context.Operation, types) is not { } query
            || _classes.GetOrAdd(query.All, all => ArticleClass.With((IPropertySymbol)all, files)) is not { } articles)
        {
            return;
        }

        if (query.Key == ArticleKey.Id)
        {
            CheckId(context, query, articles);
        }
        else if (IsOfProject(articles) && articles.IsOfSeeds)
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
        else if (query.IsForArticle
            && articles.MemberOf(query.Asked) is { } member
            && !(query.Argument is IFieldReferenceOperation { Field: var field } && articles.IsId(field)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Of(RuleTable.HasMember),
                context.Operation.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(MemberAdvice.MemberName, member),
                query.Asked,
                $"{articles.Name}.{member}"));
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
            ReportUnknown(context, query, articles, "URL", HttpUrl.Path(query.Asked.AsSpan()).Length, addresses.Urls);
        }
    }

    private void ReportUnknown(
        OperationAnalysisContext context, ArticleQuery query, ArticleClass articles, string key, int distinctLength, IEnumerable<string> known)
    {
        string where = IsOfProject(articles) ? "this project" : $"the assembly '{articles.Assembly.Name}'";
        string hint = DidYouMean.Of(NearestTexts.To(query.Asked, distinctLength, known));
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(RuleTable.UnknownArticle),
            query.Argument.Syntax.GetLocation(),
            [.. Rule.Shown([where, key, query.Asked, hint])]));
    }

    /// <summary>Whether the manifest says so; true where there is none, as nothing is known then.</summary>
    private bool HasSearch(CancellationToken cancellationToken)
    {
        lock (_reading)
        {
            return _hasSearch ??= files.FirstOrDefault(ManifestReader.IsManifest) is not { } file || ManifestReader.Read(file, cancellationToken)?.Options is not { } options || options.HasSearch;
        }
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
