using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Emission;

/// <summary>Writes the generated part of a record: its base, the constructor that reads fields, and equality where lists and maps need it.</summary>
internal static class RecordSource
{
    private const string Fields = "global::TypedArticles.ArticleFields";
    private const string Equality = "global::TypedArticles.ArticleEquality";

    public static void Write(SourceWriter writer, RecordModel record, ValueReaders readers) =>
        CollectionsSource.WriteInNamespace(writer, record.Namespace, () => WriteWithin(writer, record, readers, 0));

    private static void WriteWithin(SourceWriter writer, RecordModel record, ValueReaders readers, int container)
    {
        if (container < record.Containers.Count)
        {
            using (writer.Open(record.Containers[container]))
            {
                WriteWithin(writer, record, readers, container + 1);
            }

            return;
        }

        using (writer.Open($"{record.Declaration} {record.Name}{(record.NeedsBase ? " : global::TypedArticles.ArticleRecord" : "")}"))
        {
            if (record.NeedsEmptyConstructor)
            {
                writer.Line("/// <summary>Initializes a record whose required members the caller sets.</summary>");
                using (writer.Open($"{(record.IsAbstract ? "protected" : "public")} {record.Name}()"))
                {
                }

                writer.Line();
            }

            WriteConstructor(writer, record, readers);
            if (record.Equality is { } equality)
            {
                writer.Line();
                WriteEquality(writer, record, equality);
            }
        }
    }

    private static void WriteConstructor(SourceWriter writer, RecordModel record, ValueReaders readers)
    {
        string next = record.HasPrimaryConstructor ? $" : this({readers.Arguments(record)})"
            : record.IsEntry || record.Base is not null ? " : base(fields)"
            : "";
        writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        using (writer.Open($"internal {record.Name}({Fields} fields){next}"))
        {
            if (record.HasPrimaryConstructor && record.IsEntry)
            {
                writer.Line("ReadFrom(fields);");
            }

            // A primary constructor calls the base as the user wrote it, which leaves the other properties of the base to be read here.
            foreach (PropertyModel property in record.HasPrimaryConstructor ? record.AllProperties() : record.Properties)
            {
                if (property.IsPositional)
                {
                    continue;
                }

                // A name like those of the parameter and of the variables means the property with this alone.
                string target = char.IsLower(property.Name[0]) ? "this." + property.Name : property.Name;
                if (property.IsRequired)
                {
                    writer.Line($"{target} = {readers.Property(property)};");
                    continue;
                }

                using (writer.Open($"if (fields.Has({IndexSource.KeyLiteral(property.Key)}))"))
                {
                    writer.Line($"{target} = {readers.Property(property)};");
                }
            }
        }
    }

    private static void WriteEquality(SourceWriter writer, RecordModel record, EqualityModel equality)
    {
        string members = string.Join(" && ", equality.Members.Select(Compare));
        string first = equality.IsStruct ? members
            : $"ReferenceEquals(this, other) || ({(equality.HasBase ? "base.Equals(other)" : "other is not null && EqualityContract == other.EqualityContract")} && {members})";
        writer.Line($"/// <summary>Determines whether another record has the same content, that of lists and maps included.</summary>");
        writer.Line($"public {(equality.IsVirtual ? "virtual " : "")}bool Equals({record.Name}{(equality.IsStruct ? "" : "?")} other) => {first};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using (writer.Open("public override int GetHashCode()"))
        {
            writer.Line("var hash = new global::System.HashCode();");
            if (equality.HasBase)
            {
                writer.Line("hash.Add(base.GetHashCode());");
            }

            foreach (ComparedMember member in equality.Members)
            {
                writer.Line(member.Equality == MemberEquality.Default ? $"hash.Add({member.Name});" : $"hash.Add({Equality}.HashOf<{member.Type}>({member.Name}));");
            }

            writer.Line("return hash.ToHashCode();");
        }
    }

    private static string Compare(ComparedMember member) => member.Equality switch
    {
        MemberEquality.List => $"{Equality}.Lists<{member.Type}>({member.Name}, other.{member.Name})",
        MemberEquality.Map => $"{Equality}.Maps<{member.Type}>({member.Name}, other.{member.Name})",
        _ => $"global::System.Collections.Generic.EqualityComparer<{member.Type}>.Default.Equals({member.Name}, other.{member.Name})",
    };
}
