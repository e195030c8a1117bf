using TypedArticles.Core.Naming;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Emission;

/// <summary>The other sides of references: on the record that is referred to, the entries that refer to it.</summary>
internal static class ReverseSource
{
    /// <param name="target">The record that is referred to.</param>
    /// <param name="collections">All collections.</param>
    public static IReadOnlyList<ReverseModel> Of(RecordModel target, IReadOnlyList<CollectionModel> collections)
    {
        if (!target.IsEntry || collections.FirstOrDefault(c => c.Schema.Record.FullName == target.FullName) is not { } own)
        {
            return [];
        }

        var reverses = new List<ReverseModel>();
        var taken = new HashSet<string>(target.MemberNames, StringComparer.Ordinal);
        foreach (CollectionModel collection in collections)
        {
            PropertyModel[] references = [.. collection.Schema.Record.AllProperties().Where(p => p.Type.IsReference && p.Owner.Length > 0 && (p.Type.Item ?? p.Type).Collection == own.Schema.Collection)];
            foreach (PropertyModel reference in references)
            {
                string name = reference.Inverse.Length > 0 ? reference.Inverse
                    : references.Length > 1 ? $"{collection.Schema.ClassName}By{reference.Name.TrimStart('@')}"
                    : collection.Schema.ClassName;
                string declared = "";
                foreach ((string Name, string Modifiers) property in target.DeclaredReverses)
                {
                    declared = property.Name == name ? property.Modifiers : declared;
                }

                // A member of the record's own keeps its name.
                if (!IdentifierText.IsValid(name) || (declared.Length == 0 && !taken.Add(name)))
                {
                    continue;
                }

                string @namespace = collection.Schema.Record.Namespace;
                string @class = $"global::{(@namespace.Length > 0 ? @namespace + "." : "")}{CSharpName.Escape(collection.Schema.ClassName)}";
                reverses.Add(new ReverseModel(
                    CSharpName.Escape(name), declared, collection.Schema.Record.FullName, $"{@class}.By.{reference.Name}",
                    $"Gets the entries of <see cref=\"{@class}\"/> whose <see cref=\"{reference.Owner}.{reference.Name}\"/> this is, in their order.",
                    collection.Schema.IsPublic && own.Schema.IsPublic && reference.IsPublic ? "public" : "internal"));
            }
        }

        return reverses;
    }
}
