using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;

namespace TypedArticles.Generator.Analyzers.Usage;

/// <summary>ART2003: <c>Posts.All.Where(p => p.Tags.Contains(…))</c>, which looks at each entry, where <c>Posts.By.Tags[…]</c> is an index.</summary>
internal static class ArticleScan
{
    public static void Check(OperationAnalysisContext context)
    {
        if (context.Operation is not IInvocationOperation { TargetMethod.Name: "Where" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Any" or "Count" } call
            || AllOf(call) is not { } all
            || !ArticleClass.IsGenerated(all)
            || call.Arguments.Select(static a => LambdaOf(a.Value)).FirstOrDefault(static l => l is not null) is not { Symbol.Parameters: [{ } parameter], Body.Operations: [IReturnOperation { ReturnedValue: { } condition }] }
            || PropertyOf(condition, parameter) is not { } property
            || all.ContainingType.GetTypeMembers("By") is not [{ } by]
            || by.GetMembers(property.Name) is not [IPropertySymbol])
        {
            return;
        }

        string index = $"{all.ContainingType.Name}.By.{property.Name}[…]";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(RuleTable.ScanInsteadOfIndex), call.Syntax.GetLocation(), [.. Rule.Shown([index])]));
    }

    /// <summary>The static property <c>All</c> that a method is called on, as an instance or as the first argument of an extension.</summary>
    private static IPropertySymbol? AllOf(IInvocationOperation call)
    {
        IOperation? receiver = call.Instance ?? call.Arguments.FirstOrDefault(static a => a.Parameter?.Ordinal == 0)?.Value;
        while (receiver is IConversionOperation { Operand: { } operand })
        {
            receiver = operand;
        }

        return receiver is IPropertyReferenceOperation { Property: { IsStatic: true, Name: "All" } all } ? all : null;
    }

    private static IAnonymousFunctionOperation? LambdaOf(IOperation value) => value switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda,
        IConversionOperation { Operand: { } operand } => LambdaOf(operand),
        IAnonymousFunctionOperation lambda => lambda,
        _ => null,
    };

    /// <summary>The property whose value a condition asks for: <c>e.Property == value</c>, or <c>e.Property.Contains(value)</c> of a list.</summary>
    private static IPropertySymbol? PropertyOf(IOperation condition, IParameterSymbol entry) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality => Either(equality.LeftOperand, equality.RightOperand, entry) ?? Either(equality.RightOperand, equality.LeftOperand, entry),
        IInvocationOperation { TargetMethod.Name: "Contains" } contains when (contains.Instance ?? contains.Arguments.FirstOrDefault()?.Value) is { } list && OwnProperty(list, entry) is { Type.SpecialType: not SpecialType.System_String } property => property,
        _ => null,
    };

    private static IPropertySymbol? Either(IOperation asked, IOperation value, IParameterSymbol entry) =>
        value.DescendantsAndSelf().Any(o => o is IParameterReferenceOperation { Parameter: var p } && SymbolEqualityComparer.Default.Equals(p, entry)) ? null : OwnProperty(asked, entry);

    /// <summary>A property of the entry itself, or the id of one that refers to an entry.</summary>
    private static IPropertySymbol? OwnProperty(IOperation operation, IParameterSymbol entry) => operation switch
    {
        IConversionOperation { Operand: { } operand } => OwnProperty(operand, entry),
        IPropertyReferenceOperation { Property: var property, Instance: IParameterReferenceOperation { Parameter: var parameter } } when SymbolEqualityComparer.Default.Equals(parameter, entry) => property,
        IPropertyReferenceOperation { Property.Name: "Id", Instance: { } inner } => OwnProperty(inner, entry),
        _ => null,
    };
}
