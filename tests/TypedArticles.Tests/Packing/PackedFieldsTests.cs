extern alias build;

using CsCheck;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Pack;
using TypedArticles.Reading;
using Xunit;
using build::TypedArticles.Core.Dates;
using build::TypedArticles.Core.Pack.Writing;
using FieldKind = TypedArticles.Core.Pack.PackFormat.FieldKind;

namespace TypedArticles.Tests.Packing;

/// <summary>The fields of an entry, of any kind and depth, come back as they were written.</summary>
public sealed class PackedFieldsTests
{
    private static readonly Gen<PackValue?> s_value = Values(3);

    [Fact]
    public void Fields_come_back() =>
        s_value.Array[0, 6].Sample(values =>
        {
            (string Key, PackValue? Value)[] fields = [.. values.Select(static (v, i) => ($"Key_{i}", v))];
            PackedCollection notes = Written(fields).Collection("notes"u8);
            PackedFields read = PackedCollection.Fields(notes.CheckedHead(0));
            Assert.Equal(fields.Length, read.Count);
            foreach ((string key, PackValue? value) in fields)
            {
                AssertSame(value, read.Find(PackKey.HashOf(key.ToLowerInvariant().Replace("_", "-", StringComparison.Ordinal))));
            }

            Assert.Equal(FieldKind.Null, read.Find(PackKey.HashOf("absent")).Kind);
        });

    [Fact]
    public void Collections_are_found_by_name_and_know_their_own_entries()
    {
        PackReader reader = Written([("a", new PackText("b"))]);
        Assert.Equal((1, 2), (reader.Collection("notes"u8).Count, reader.Collection("others"u8).Count));
        Assert.Equal("n", reader.Collection("notes"u8).CheckedId(0));
        Assert.Equal("o2", reader.Collection("others"u8).CheckedId(1));
        Assert.Contains("has no collection", Assert.Throws<InvalidDataException>(() => reader.Collection("x"u8)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_articles_have_the_hashes_that_the_library_looks_for() =>
        Assert.All(Enum.GetValues<ArticleText>(), static text => Assert.Equal(PackKey.HashOf(ArticleFacts.KeyOf(text)), ArticleFacts.KeyHashOf(text)));

    [Fact]
    public void A_text_is_read_alone_as_it_is_among_the_fields() =>
        s_value.Array[0, 6].Sample(values =>
        {
            PackedCollection notes = Written([.. values.Select(static (v, i) => ($"k{i}", v))]).Collection("notes"u8);
            for (int i = 0; i <= values.Length; i++)
            {
                uint key = PackKey.HashOf($"k{i}");
                Assert.Equal(PackedCollection.Fields(notes.CheckedHead(0)).Find(key).Text, PackedCollection.FieldText(notes.CheckedHead(0), key));
            }
        });

    [Fact]
    public void Two_keys_of_one_hash_are_refused_by_name()
    {
        (string first, string second) = KeysOfOneHash();
        Assert.Contains(
            $"the keys '{first}' and '{second}' have the same 32-bit hash",
            Assert.Throws<PackLimitException>(() => Written([(first, null), (second, null)])).Message,
            StringComparison.Ordinal);
    }

    private static Gen<PackValue?> Values(int depth)
    {
        Gen<PackValue?> text = ArticleGen.Line.Select(static t => (PackValue?)new PackText(t)), none = Gen.Const((PackValue?)null);
        return depth == 0 ? Gen.OneOf(text, none) : Gen.OneOf(
            text,
            none,
            Values(depth - 1).Array[0, 4].Select(static items => (PackValue?)new PackList(items)),
            Values(depth - 1).Array[0, 4].Select(static items => (PackValue?)new PackMap([.. items.Select(static (v, i) => ($"k{i}", v))])));
    }

    private static void AssertSame(PackValue? expected, PackedValue actual)
    {
        switch (expected)
        {
            case PackText text:
                Assert.Equal(text.Text, actual.Text);
                break;
            case PackList list:
                Assert.Equal((FieldKind.List, list.Items.Count), (actual.Kind, actual.Length));
                for (int i = 0; i < list.Items.Count; i++)
                {
                    AssertSame(list.Items[i], actual.ItemAt(i));
                }

                break;
            case PackMap map:
                Assert.Equal(map.Fields.Count, actual.Map.Count);
                Assert.All(map.Fields, f => AssertSame(f.Value, actual.Map.Find(PackKey.HashOf(f.Key))));
                break;
            default:
                Assert.Equal((FieldKind.Null, (string?)null), (actual.Kind, actual.Text));
                break;
        }
    }

    private static PackReader Written(IReadOnlyList<(string Key, PackValue? Value)> fields)
    {
        var stream = new MemoryStream();
        PackWriter.Write([new PackCollection("others", [Entry("o1", []), Entry("o2", [])], []), new PackCollection("notes", [Entry("n", fields)], [])], stream);
        stream.Position = 0;
        return PackReader.Open(stream);
    }

    private static PackEntry Entry(string id, IReadOnlyList<(string Key, PackValue? Value)> fields) => new()
    {
        Id = id,
        Slug = id,
        Address = null,
        Language = null,
        SortDate = default(CalendarDate),
        Fields = fields,
        Body = PackBody.Of("Body".ToCharArray(), 0, 4, new ByteStore()),
    };

    private static (string, string) KeysOfOneHash()
    {
        var seen = new Dictionary<uint, string>();
        for (int i = 0; ; i++)
        {
            string key = $"k{i}";
            if (!seen.TryAdd(PackKey.HashOf(key), key))
            {
                return (seen[PackKey.HashOf(key)], key);
            }
        }
    }
}
