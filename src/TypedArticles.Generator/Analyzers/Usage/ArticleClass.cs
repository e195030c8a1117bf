using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedArticles.Core.Manifest;
using TypedArticles.Generator.Emission;
using TypedArticles.Generator.Inputs;

namespace TypedArticles.Generator.Analyzers.Usage;

/// <summary>A class that the generator made, as the compiler knows it: in this project or in a referenced assembly.</summary>
internal sealed class ArticleClass
{
    private readonly INamedTypeSymbol _symbol;
    private readonly INamedTypeSymbol? _ids;

    /// <summary>The name of the member or constant of each id; empty for an id without either.</summary>
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private ArticleClass(INamedTypeSymbol symbol, INamedTypeSymbol? ids) => (_symbol, _ids) = (symbol, ids);

    public string Name => _symbol.Name;

    /// <summary>Whether its articles are of the seed format; otherwise they are of a collection of Markdown files.</summary>
    public bool IsOfSeeds => !_symbol.DeclaringSyntaxReferences.Any(static part => Path.GetFileName(part.SyntaxTree.FilePath) == CollectionsSource.HintName);

    public IAssemblySymbol Assembly => _symbol.ContainingAssembly;

    public IReadOnlyCollection<string> Ids => _names.Keys;

    /// <summary>The generated class that has a property; null for a class that somebody else wrote, and for one whose ids are not known.</summary>
    /// <remarks>
    /// A source tells by the path that the compiler gave its tree, made of the names of generator and source: no other source has it,
    /// while anybody can write a class of this form, or copy a header comment. Metadata has no path, so there the form alone decides.
    /// </remarks>
    public static ArticleClass? With(IPropertySymbol all, ImmutableArray<AdditionalText> files)
    {
        INamedTypeSymbol symbol = all.ContainingType;
        if (!symbol.IsStatic || !IsGenerated(all))
        {
            return null;
        }

        return symbol.GetTypeMembers("Ids", 0) is [{ IsStatic: true } ids]
            ? IsGenerated(ids) ? OfConstants(symbol, ids) : null
            : all.DeclaringSyntaxReferences.Length > 0 ? OfFiles(symbol, files) : null;
    }

    public bool HasId(string id) => _names.ContainsKey(id);

    /// <summary>The name of the property that is an article, as C# writes it; null where articles have ids only.</summary>
    public string? MemberOf(string id) =>
        _names.TryGetValue(id, out string? name) && _symbol.GetMembers(name) is [IPropertySymbol { IsStatic: true } member] && IsGenerated(member)
            ? CSharpName.Escape(name)
            : null;

    /// <summary>Whether a field is one of the constants of the class itself, which the compiler checks already.</summary>
    public bool IsId(IFieldSymbol field) => _ids is not null && SymbolEqualityComparer.Default.Equals(field.ContainingType, _ids);

    private static ArticleClass OfConstants(INamedTypeSymbol symbol, INamedTypeSymbol ids)
    {
        var articles = new ArticleClass(symbol, ids);
        foreach (IFieldSymbol constant in ids.GetMembers().OfType<IFieldSymbol>())
        {
            if (constant.ConstantValue is string id)
            {
                articles._names[id] = constant.Name;
            }
        }

        return articles;
    }

    /// <summary>
    /// The ids of the manifest. Where the class has members, those whose hash a member asks for: a file with an error is none of them.
    /// </summary>
    private static ArticleClass? OfFiles(INamedTypeSymbol symbol, ImmutableArray<AdditionalText> files)
    {
        AdditionalText? file = files.FirstOrDefault(ManifestReader.IsManifest);
        if (file is null || ManifestReader.Read(file, CancellationToken.None) is not { } manifest)
        {
            return null;
        }

        var articles = new ArticleClass(symbol, ids: null);
        Dictionary<string, string> members = MembersByHash(symbol);
        if (members.Count == 0 && !articles.IsOfSeeds)
        {
            // The manifest does not say which of its collections has this class.
            return null;
        }

        foreach (ManifestEntry entry in manifest.Entries)
        {
            if (entry.IsMarkdown == articles.IsOfSeeds)
            {
                continue;
            }

            if (members.Count == 0)
            {
                articles._names[entry.Id] = "";
            }
            else if (members.TryGetValue(ArticlesSource.HashOf(entry.Id), out string? name) || members.TryGetValue(SymbolDisplay.FormatLiteral(entry.Id, quote: true), out name))
            {
                articles._names[entry.Id] = name;
            }
        }

        return articles;
    }

    /// <summary>The names of the properties by the hash that stands in each, <c>=> GetByIdHash(0x…UL)</c>, or by the literal of an id whose hash another has.</summary>
    private static Dictionary<string, string> MembersByHash(INamedTypeSymbol symbol)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (PropertyDeclarationSyntax property in symbol.DeclaringSyntaxReferences
            .Where(IsGenerated)
            .Select(static part => part.GetSyntax())
            .OfType<ClassDeclarationSyntax>()
            .SelectMany(static part => part.Members)
            .OfType<PropertyDeclarationSyntax>())
        {
            if (property.ExpressionBody?.Expression is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax hash }] })
            {
                members[hash.Token.Text] = property.Identifier.ValueText;
            }
            else if (property.ExpressionBody?.Expression is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax id }] })
            {
                members[id.Token.Text] = property.Identifier.ValueText;
            }
        }

        return members;
    }

    public static bool IsGenerated(ISymbol symbol) => symbol.DeclaringSyntaxReferences.All(IsGenerated);

    private static bool IsGenerated(SyntaxReference part) =>
        Path.GetFileName(part.SyntaxTree.FilePath) is ArticlesSource.HintName or CollectionsSource.HintName
        && Path.GetFileName(Path.GetDirectoryName(part.SyntaxTree.FilePath)) == ArticlesSource.GeneratorName;
}
