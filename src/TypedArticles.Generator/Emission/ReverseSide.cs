using TypedArticles.Core.Naming;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Emission;

/// <summary>What keeps the other side of a reference from being generated.</summary>
internal enum ReverseFault
{
    None,

    /// <summary>The name is not an identifier, which the reader of the record reports.</summary>
    Invalid,

    /// <summary>The record has a member of the name.</summary>
    Member,

    /// <summary>The other side of another reference has the name.</summary>
    Claimed,
}

/// <summary>The other side of a reference, with its name on the record that is referred to.</summary>
/// <param name="Target">The collection whose record is referred to.</param>
/// <param name="Referring">The collection that refers.</param>
/// <param name="Reference">The property that refers.</param>
/// <param name="Name">The name of the other side.</param>
/// <param name="Declared">The modifiers of the user's declaration, which it implements; empty where it is generated whole.</param>
/// <param name="Fault">Why it cannot be generated.</param>
/// <param name="Owner">Of a name that is claimed: the reference whose other side has it.</param>
internal sealed record ReverseSide(CollectionSchema Target, CollectionSchema Referring, PropertyModel Reference, string Name, string Declared, ReverseFault Fault, string Owner)
{
    /// <summary>The reference as messages write it.</summary>
    public string Shown => $"{Referring.Record.Name}.{Reference.Name}";

    /// <summary>The other sides of all references between collections. Of one name, that which an attribute gives comes before that which a rule gives.</summary>
    public static IReadOnlyList<ReverseSide> Of(IEnumerable<CollectionSchema> schemas)
    {
        CollectionSchema[] ordered = [.. schemas.OrderBy(static s => s.Collection, StringComparer.Ordinal)];
        return [.. ordered.Where(static s => s.Record.IsEntry).SelectMany(target => OfTarget(target, ordered))];
    }

    /// <summary>The name by the rule that a record has which refers twice.</summary>
    public static string LongName(CollectionSchema referring, PropertyModel reference) => $"{referring.ClassName}By{reference.Name.TrimStart('@')}";

    private static IEnumerable<ReverseSide> OfTarget(CollectionSchema target, CollectionSchema[] schemas)
    {
        var found = new List<(CollectionSchema Referring, PropertyModel Reference, string Name)>();
        foreach (CollectionSchema schema in schemas)
        {
            PropertyModel[] references = [.. schema.Record.AllProperties().Where(p => p.Type.IsReference && p.Owner.Length > 0 && (p.Type.Item ?? p.Type).Collection == target.Collection)];
            found.AddRange(references.Select(r => (schema, r, r.Inverse ?? (references.Length > 1 ? LongName(schema, r) : schema.ClassName))));
        }

        HashSet<string> members = [.. target.Record.MemberNames, .. target.Record.AllProperties().Where(static p => p.Type.IsReference).SelectMany(static p => new[] { p.ReferenceField, p.ConverterName })];
        var claimed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((CollectionSchema referring, PropertyModel reference, string name) in found.OrderBy(static f => f.Reference.Inverse is null))
        {
            string declared = "";
            foreach ((string Name, string Modifiers, string Entry) property in target.Record.DeclaredReverses)
            {
                declared = property.Name == name && property.Entry == referring.Record.FullName ? property.Modifiers : declared;
            }

            var side = new ReverseSide(target, referring, reference, name, declared, ReverseFault.None, "");
            if (!IdentifierText.IsValid(name))
            {
                yield return side with { Fault = ReverseFault.Invalid };
            }
            else if (claimed.TryGetValue(name, out string owner))
            {
                yield return side with { Fault = ReverseFault.Claimed, Owner = owner };
            }
            else if (declared.Length == 0 && members.Contains(name))
            {
                yield return side with { Fault = ReverseFault.Member };
            }
            else
            {
                claimed.Add(name, side.Shown);
                yield return side;
            }
        }
    }
}
