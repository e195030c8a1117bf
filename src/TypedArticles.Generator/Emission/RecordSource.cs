using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Emission;

/// <summary>Writes the generated part of a record: its base, the constructor that reads fields, and equality where lists and maps need it.</summary>
internal static class RecordSource
{
    private const string Fields = "global::TypedArticles.ArticleFields";
    private const string Equality = "global::TypedArticles.ArticleEquality";

    public static void Write(SourceWriter writer, RecordModel record, IReadOnlyList<ReverseModel> reverses, ValueReaders readers) =>
        CollectionsSource.WriteInNamespace(writer, record.Namespace, () => WriteWithin(writer, record, reverses, readers, 0));

    private static void WriteWithin(SourceWriter writer, RecordModel record, IReadOnlyList<ReverseModel> reverses, ValueReaders readers, int container)
    {
        if (container < record.Containers.Count)
        {
            using (writer.Open(record.Containers[container]))
            {
                WriteWithin(writer, record, reverses, readers, container + 1);
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
            foreach (PropertyModel property in record.Properties)
            {
                if (property.Type.IsReference)
                {
                    WriteReference(writer, property);
                }
            }

            foreach (ReverseModel reverse in reverses)
            {
                WriteReverse(writer, reverse);
            }

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
                string target = property.Type.IsReference ? property.ReferenceField : char.IsLower(property.Name[0]) ? "this." + property.Name : property.Name;
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

    /// <summary>Writes the implementation of a partial property: the reference behind it loads the entry when it is first asked for.</summary>
    private static void WriteReference(SourceWriter writer, PropertyModel property)
    {
        bool isList = property.Type.Kind == ValueKind.List;
        TypeModel entry = isList ? property.Type.Item! : property.Type;
        string converter = property.ConverterName, kind = isList ? "ArticleReferencesJsonConverter" : "ArticleReferenceJsonConverter";
        string type = property.Type.Name + (property.Type.IsNullable ? "?" : "");
        string value = property.Type.IsNullable ? "value" : "value ?? throw new global::System.ArgumentNullException(nameof(value))";
        string initially = isList && !property.Type.IsNullable ? $" = new {property.ReferenceType}(global::System.Array.Empty<{entry.Name}>())" : "";
        writer.Line();
        writer.Line($"internal {property.ReferenceType} {property.ReferenceField}{initially};");
        writer.Line();
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({converter}))]");
        using (writer.Open($"{property.Modifiers} {type} {property.Name}"))
        {
            writer.Line($"{property.Getter} => {property.ReferenceField}.Value;");
            writer.Line($"{property.Setter} => {property.ReferenceField} = new {property.ReferenceType}({value});");
        }

        writer.Line();
        writer.Line($"private sealed class {converter}() : global::TypedArticles.Json.{kind}<{entry.Name}>(static () => {entry.Entries});");
    }

    private static void WriteReverse(SourceWriter writer, ReverseModel reverse)
    {
        writer.Line();
        if (reverse.Modifiers.Length == 0)
        {
            writer.Line($"/// <summary>{reverse.Summary}</summary>");
        }

        writer.Line("[global::System.Text.Json.Serialization.JsonIgnore]");
        writer.Line($"{(reverse.Modifiers.Length == 0 ? reverse.Accessibility : reverse.Modifiers)} global::TypedArticles.ArticleCollection<{reverse.Entry}> {reverse.Name} => {reverse.Index}[Id];");
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
