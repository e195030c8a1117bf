using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Emission;

namespace TypedArticles.Generator.Usage;

/// <summary>A class that the generator made, as the compiler knows it: in this project or in a referenced assembly.</summary>
internal sealed class ArticleClass
{
    private readonly INamedTypeSymbol _symbol;
    private readonly INamedTypeSymbol _ids;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private ArticleClass(INamedTypeSymbol symbol, INamedTypeSymbol ids)
    {
        _symbol = symbol;
        _ids = ids;
        foreach (IFieldSymbol constant in ids.GetMembers().OfType<IFieldSymbol>())
        {
            if (constant.ConstantValue is string id)
            {
                _names[id] = constant.Name;
            }
        }
    }

    public string Name => _symbol.Name;

    public IAssemblySymbol Assembly => _symbol.ContainingAssembly;

    public IReadOnlyCollection<string> Ids => _names.Keys;

    /// <summary>The generated class that has a property; null for a class that somebody else wrote.</summary>
    /// <remarks>
    /// A source tells by the path that the compiler gave its tree, made of the names of generator and source: no other source
    /// has it, while anybody can write a class of this form, or copy a header comment. Metadata holds no path, so there the
    /// form alone decides.
    /// </remarks>
    public static ArticleClass? With(IPropertySymbol all)
    {
        INamedTypeSymbol symbol = all.ContainingType;
        return symbol.IsStatic
            && symbol.GetTypeMembers("Ids", 0) is [{ IsStatic: true } ids]
            && IsGenerated(all)
            && IsGenerated(ids)
                ? new ArticleClass(symbol, ids)
                : null;
    }

    public bool HasId(string id) => _names.ContainsKey(id);

    /// <summary>The name of the property that is an article, as C# writes it; null where articles have ids only.</summary>
    public string? MemberOf(string id) =>
        _names.TryGetValue(id, out string? name) && _symbol.GetMembers(name) is [IPropertySymbol { IsStatic: true } member] && IsGenerated(member)
            ? CSharpName.Escape(name)
            : null;

    /// <summary>Whether a field is one of the constants of the class itself, which the compiler checks already.</summary>
    public bool IsId(IFieldSymbol field) => SymbolEqualityComparer.Default.Equals(field.ContainingType, _ids);

    private static bool IsGenerated(ISymbol symbol)
    {
        foreach (SyntaxReference part in symbol.DeclaringSyntaxReferences)
        {
            string path = part.SyntaxTree.FilePath;
            if (Path.GetFileName(path) != ArticlesSource.HintName
                || Path.GetFileName(Path.GetDirectoryName(path)) != typeof(ArticlesGenerator).FullName)
            {
                return false;
            }
        }

        return true;
    }
}
