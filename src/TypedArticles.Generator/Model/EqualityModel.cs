namespace TypedArticles.Generator.Model;

/// <summary>How a member is compared.</summary>
internal enum MemberEquality
{
    Default,
    List,
    Map,
}

/// <summary>A member that equality compares.</summary>
/// <param name="Name">The field or property.</param>
/// <param name="Type">Its type; of a list or map that of its items.</param>
/// <param name="Equality">How it is compared.</param>
internal sealed record ComparedMember(string Name, string Type, MemberEquality Equality);

/// <summary>The equality of a record that has lists or maps, which compare by reference otherwise.</summary>
/// <param name="Members">What is compared, besides what the base compares.</param>
/// <param name="IsVirtual">Whether records may derive from it.</param>
/// <param name="IsStruct">Whether it is a record struct.</param>
/// <param name="HasBase">Whether it has a base that compares too.</param>
internal sealed record EqualityModel(EquatableArray<ComparedMember> Members, bool IsVirtual, bool IsStruct, bool HasBase);
