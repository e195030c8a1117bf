using Microsoft.CodeAnalysis.CSharp;

namespace TypedArticles.Generator.Emission;

/// <summary>A property or constant of a generated class.</summary>
/// <param name="Id">The id of the entry.</param>
/// <param name="Name">A valid identifier, without <c>@</c>.</param>
/// <param name="Comment">Its comment.</param>
internal sealed record MemberSource(string Id, string Name, string Comment);

/// <summary>A member of <c>By</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Field">The field that keeps the index.</param>
/// <param name="Accessibility">Its modifier.</param>
/// <param name="KeyType">The type of the keys.</param>
/// <param name="Expression">What makes the index.</param>
/// <param name="Summary">Its comment.</param>
internal sealed record IndexModel(string Name, string Field, string Accessibility, string KeyType, string Expression, string Summary);

/// <summary>Writes what the class of articles and those of collections have alike: a property and a constant for each entry, and indexes.</summary>
internal static class ClassMembers
{
    /// <param name="writer">Receives the source.</param>
    /// <param name="type">The type of the entries.</param>
    /// <param name="members">The entries.</param>
    public static void WriteProperties(SourceWriter writer, string type, IReadOnlyList<MemberSource> members)
    {
        HashSet<string> shared = ArticlesSource.SharedHashes(members.Select(static m => m.Id));
        foreach (MemberSource member in members)
        {
            writer.Line();
            writer.Line(member.Comment);
            string hash = ArticlesSource.HashOf(member.Id), asked = shared.Contains(hash) ? $"All[{SymbolDisplay.FormatLiteral(member.Id, quote: true)}]" : $"GetByIdHash({hash})";
            writer.Line($"public static {type} {CSharpName.Escape(member.Name)} => {asked};");
        }
    }

    /// <param name="writer">Receives the source.</param>
    /// <param name="noun">What the entries are called.</param>
    /// <param name="members">The entries.</param>
    /// <param name="hasComments">Whether each constant has a comment, where there is no property that has it.</param>
    public static void WriteIds(SourceWriter writer, string noun, IEnumerable<MemberSource> members, bool hasComments)
    {
        writer.Line($"/// <summary>The ids of all {noun}, as constants: for attributes, tests and <c>switch</c>.</summary>");
        using (writer.Open("public static class Ids"))
        {
            foreach (MemberSource member in members)
            {
                if (hasComments)
                {
                    writer.Line(member.Comment);
                }

                writer.Line($"public const string {CSharpName.Escape(member.Name)} = {SymbolDisplay.FormatLiteral(member.Id, quote: true)};");
            }
        }
    }

    /// <param name="writer">Receives the source.</param>
    /// <param name="type">The type of the entries.</param>
    /// <param name="summary">The comment of the class.</param>
    /// <param name="indexes">Its members.</param>
    public static void WriteIndexes(SourceWriter writer, string type, string summary, IReadOnlyList<IndexModel> indexes)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        using (writer.Open("public static class By"))
        {
            for (int i = 0; i < indexes.Count; i++)
            {
                IndexModel index = indexes[i];
                string indexType = $"global::TypedArticles.ArticleIndex<{index.KeyType}, {type}>";
                writer.Line($"private static {indexType} {index.Field};");
                writer.Line();
                writer.Line($"/// <summary>{index.Summary}</summary>");
                writer.Line($"{index.Accessibility} static {indexType} {index.Name} => {index.Field} ??= {index.Expression};");
                if (i < indexes.Count - 1)
                {
                    writer.Line();
                }
            }
        }
    }
}
