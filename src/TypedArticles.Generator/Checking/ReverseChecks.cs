using System.Collections.Immutable;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Emission;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking;

/// <summary>Reports the other sides of references that have no name of their own: where an attribute names one it is an error, and where a rule does, advice.</summary>
internal static class ReverseChecks
{
    /// <param name="models">What was read of all records, with the places of their references.</param>
    /// <param name="usable">The records whose classes are generated.</param>
    public static IEnumerable<ProblemModel> Check(ImmutableArray<SchemaModel> models, IEnumerable<CollectionSchema> usable) => ReverseSide.Of(usable)
        .Where(static s => s.Fault is ReverseFault.Member or ReverseFault.Claimed)
        .Select(side => ProblemOf(side, PlaceOf(side, models)));

    private static ProblemModel ProblemOf(ReverseSide side, PlaceModel place)
    {
        string target = side.Target.Record.Name;
        if (side.Reference.Inverse is null)
        {
            string other = ReverseSide.LongName(side.Referring, side.Reference);
            return Problem.At(RuleTable.OtherSideLeftOut, place, target, side.Shown, side.Name, other == side.Name || side.Target.Record.MemberNames.Contains(other) ? "…" : other);
        }

        return Problem.At(RuleTable.NoOtherSide, place, side.Shown, side.Name, side.Fault == ReverseFault.Member
            ? $"'{target}' has a member of this name; choose another"
            : $"the other side of '{side.Owner}' has this name; choose another");
    }

    private static PlaceModel PlaceOf(ReverseSide side, ImmutableArray<SchemaModel> models)
    {
        SchemaModel model = models.First(m => ReferenceEquals(m.Schema, side.Referring));
        return model.References.FirstOrDefault(r => r.Property == side.Reference.Name)?.Place ?? model.Attribute;
    }
}
