using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Emission;

/// <summary>The other sides of references as they are written: on the record that is referred to, the entries that refer to it.</summary>
internal static class ReverseSource
{
    /// <param name="target">The record that is referred to.</param>
    /// <param name="sides">The other sides of all references.</param>
    public static IReadOnlyList<ReverseModel> Of(RecordModel target, IReadOnlyList<ReverseSide> sides) =>
        [.. sides.Where(s => s.Target.Record.FullName == target.FullName && s.Fault == ReverseFault.None).Select(Of)];

    private static ReverseModel Of(ReverseSide side)
    {
        (CollectionSchema referring, PropertyModel reference) = (side.Referring, side.Reference);
        string @namespace = referring.Record.Namespace;
        string @class = $"global::{(@namespace.Length > 0 ? @namespace + "." : "")}{CSharpName.Escape(referring.ClassName)}";
        return new ReverseModel(
            CSharpName.Escape(side.Name), side.Declared, referring.Record.FullName, $"{@class}.By.{reference.Name}",
            $"Gets the entries of <see cref=\"{@class}\"/> whose <see cref=\"{reference.Owner}.{reference.Name}\"/> this is, in their order.",
            referring.IsPublic && side.Target.IsPublic && reference.IsPublic ? "public" : "internal");
    }
}
