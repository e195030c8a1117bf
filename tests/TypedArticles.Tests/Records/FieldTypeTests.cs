extern alias build;

using System.Collections.Immutable;
using System.Text;
using TypedArticles.Core.Pack;
using TypedArticles.Fuzz;
using Xunit;
using build::TypedArticles.Core.Pack.Writing;
using static TypedArticles.Tests.Records.Markdown;

namespace TypedArticles.Tests.Records;

/// <summary>Each type reads what its grammar proves, and refuses everything else, also in a pack whose hashes are right.</summary>
public sealed class FieldTypeTests
{
    private static readonly Dictionary<string, (Func<ArticleField, object?> Read, (string Text, object Value)[] Good, string[] Bad)> s_scalars = new()
    {
        ["Text"] = (static v => v.Text(), [("", ""), (" a\nb\0", " a\nb\0"), (new string('x', 300) + "日本 🎉", new string('x', 300) + "日本 🎉")], []),
        ["Boolean"] = (static v => v.Boolean(), [("true", true), ("FALSE", false)], ["", "yes", "tRue", "1", " true"]),
        ["Byte"] = (static v => v.Byte(), [("0", (byte)0), ("-0", (byte)0), ("255", byte.MaxValue)], ["256", "-1", "1.0", "0x1", "", "01"]),
        ["SByte"] = (static v => v.SByte(), [("-128", sbyte.MinValue), ("+127", sbyte.MaxValue)], ["128", "-129", "a"]),
        ["Int16"] = (static v => v.Int16(), [("-32768", short.MinValue), ("32767", short.MaxValue)], ["32768", "-32769"]),
        ["UInt16"] = (static v => v.UInt16(), [("65535", ushort.MaxValue)], ["65536", "-1"]),
        ["Int32"] = (static v => v.Int32(), [("-2147483648", int.MinValue), ("2147483647", int.MaxValue)], ["2147483648", "-2147483649", "1,000"]),
        ["UInt32"] = (static v => v.UInt32(), [("4294967295", uint.MaxValue)], ["4294967296", "-1"]),
        ["Int64"] = (static v => v.Int64(), [("-9223372036854775808", long.MinValue), ("9223372036854775807", long.MaxValue)], ["9223372036854775808", "-9223372036854775809", new string('9', 300)]),
        ["UInt64"] = (static v => v.UInt64(), [("18446744073709551615", ulong.MaxValue)], ["18446744073709551616", "-1"]),
        ["Single"] = (static v => v.Single(), [("1.5", 1.5f), ("-1e3", -1000f)], ["NaN", "1e39", ".5", "1,5"]),
        ["Double"] = (static v => v.Double(), [("0.1", 0.1), ("1E+2", 100.0), ($"1{new string('0', 200)}", 1e200)], ["Infinity", "1e309", "5."]),
        ["Decimal"] = (static v => v.Decimal(), [("1.10", 1.10m)], ["1e30", "1_000"]),
        ["Day"] = (static v => v.Day(), [("2024-02-29", new DateOnly(2024, 2, 29)), ("2024-03-12 23:59:00 -0500", new DateOnly(2024, 3, 12))], ["2023-02-29", "12/03/2024", "2024-3-12", "2024-03"]),
        ["DateTimeOffset"] = (static v => v.DateTimeOffset(), [("2024-03-12T08:05:30.25+02:00", new DateTimeOffset(2024, 3, 12, 8, 5, 30, 250, TimeSpan.FromHours(2)))], ["2024-03-12T08:05:30", "2024-03-12", "2024-03-12T08:05+15:00"]),
        ["DateTime"] = (static v => v.DateTime(), [("2024-03-12 08:05", new DateTime(2024, 3, 12, 8, 5, 0, DateTimeKind.Unspecified))], ["2024-03-12T08:05Z", "08:05"]),
        ["Time"] = (static v => v.Time(), [("8:05", new TimeOnly(8, 5)), ("23:59:59.9999999", TimeOnly.MaxValue)], ["24:00", "8", "8:05 AM"]),
        ["TimeSpan"] = (static v => v.TimeSpan(), [("PT1H30M", new TimeSpan(1, 30, 0)), ("-2.01:30:00", new TimeSpan(-2, -1, -30, 0))], ["90", "25:00:00", "P"]),
        ["PartialDate"] = (static v => v.PartialDate(), [("2024", new PartialDate(2024)), ("2024-03", new PartialDate(2024, 3)), ("2024-03-12", new PartialDate(2024, 3, 12))], ["2024-13", "999", "2024-03-12T08:05Z"]),
        ["Guid"] = (static v => v.Guid(), [("0F8FAD5B-d9cb-469f-a165-70867728950e", Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"))], ["{0f8fad5b-d9cb-469f-a165-70867728950e}", "0f8fad5bd9cb469fa16570867728950e"]),
        ["Uri"] = (static v => v.Uri(), [("https://example.org/a?b#c", new Uri("https://example.org/a?b#c")), ("./a", new Uri("./a", UriKind.Relative))], ["a b", "example.org", "//example.org", "C:\\a"]),
        ["Name"] = (static v => v.IsName("ReadyToGo") ? 1 : throw v.Invalid(), [("ready-to_go", 1), ("READY TO GO", 1)], ["", "ready", "ReadyToGo2", "1"]),
    };

    public static TheoryData<string> Scalars => [.. s_scalars.Keys];

    [Theory]
    [MemberData(nameof(Scalars))]
    public void A_scalar_is_read_by_its_grammar(string type)
    {
        (Func<ArticleField, object?> read, (string Text, object Value)[] good, string[] bad) = s_scalars[type];
        Assert.All(good, g => Assert.Equal(g.Value, Read(Text(g.Text), read)));
        Assert.All(good, g => Assert.Equal(g.Value, Assert.Single((IReadOnlyList<object?>)Read(Text(g.Text), f => f.List(v => read(v)))!)));
        Assert.All(bad, b => Assert.Throws<InvalidDataException>(() => Read(Text(b), read)));
        foreach (PackValue? other in (PackValue?[])[null, List("1"), List(), Map(("true", Text("true"))), Map()])
        {
            Assert.Throws<InvalidDataException>(() => Read(other, read));
        }
    }

    [Fact]
    public void A_field_is_absent_has_no_value_or_has_one()
    {
        Probe absent = ReadFields(static f => (f.Has(PackKey.HashOf("other")), f.Get(PackKey.HashOf("other")).IsNull), ("value", null));
        Probe empty = ReadFields(static f => (f.Has(PackKey.HashOf("VALUE")), f.Get(PackKey.HashOf("va-lue")).IsNull), ("value", null));
        Probe given = ReadFields(static f => (f.Has(PackKey.HashOf("value")), f.Get(PackKey.HashOf("value")).IsNull), ("value", Text("")));
        Assert.Equal(((false, true), (true, true), (true, false)), (((bool, bool))absent.Value!, ((bool, bool))empty.Value!, ((bool, bool))given.Value!));
        Assert.False(default(ArticleFields).Has(0));
        Assert.True(default(ArticleFields).Get(0).IsNull);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_list_is_read_as_each_kind_of_list(int count)
    {
        string[] items = [.. Enumerable.Range(0, count).Select(static i => $"item {i}")];
        PackValue list = List(items);
        Assert.Equal(items, Read(list, static v => v.Array(static i => i.Text())));
        Assert.Equal(items, (List<string>)Read(list, static v => v.MutableList(static i => i.Text()))!);
        Assert.Equal(items, (ImmutableArray<string>)Read(list, static v => v.ImmutableArray(static i => i.Text()))!);
        var read = (IReadOnlyList<string>)Read(list, static v => v.List(static i => i.Text()))!;
        Assert.Equal(items, read);
        Assert.Equal(items, Enumerable.Range(0, read.Count).Select(i => read[i]));
        Assert.Throws<ArgumentOutOfRangeException>(() => read[count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => read[-1]);
        Assert.Equal(items, read.ToArray());
        Assert.Equal(count > 0, read.Contains("item 0"));
        Assert.Equal(count > 2, read.Contains("item 2"));
        Assert.True(((ICollection<string>)read).IsReadOnly);
        Assert.Throws<NotSupportedException>(() => ((ICollection<string>)read).Add(""));
    }

    [Fact]
    public void Lists_are_equal_by_their_items()
    {
        IReadOnlyList<string>[] lists = [.. ((string[][])[[], ["a"], ["b"], ["a", "b"], ["b", "a"], ["a", "b", "c"], ["a", "b", "d"], ["a", "b", "c", "d"]])
            .Select(static items => (IReadOnlyList<string>)Read(List(items), static v => v.List(static i => i.Text()))!)];
        IReadOnlyList<string>[] again = [.. lists.Select(static l => (IReadOnlyList<string>)Read(List([.. l]), static v => v.List(static i => i.Text()))!)];
        for (int i = 0; i < lists.Length; i++)
        {
            for (int j = 0; j < lists.Length; j++)
            {
                Assert.Equal(i == j, Equals(lists[i], again[j]));
                Assert.Equal(i == j, lists[i].GetHashCode() == again[j].GetHashCode());
            }
        }
    }

    [Fact]
    public void A_list_has_items_of_one_type()
    {
        Assert.Throws<InvalidDataException>(() => Read(List("1", "x"), static v => v.List(static i => i.Int32())));
        Assert.Throws<InvalidDataException>(() => Read(List("1", null), static v => v.List(static i => i.Int32())));
        Assert.Throws<InvalidDataException>(() => Read(List("1", "2", "x"), static v => v.List(static i => i.Int32())));
        Assert.Throws<InvalidDataException>(() => Read(null, static v => v.List(static i => i.Text())));
        Assert.Throws<InvalidDataException>(() => Read(Map(), static v => v.Array(static i => i.Text())));
        Assert.Equal([["a"], ["b", "c"]], (IEnumerable<IReadOnlyList<string>>)Read(new PackList([Text("a"), List("b", "c")]), static v => v.List(static i => i.List(static j => j.Text())))!);
    }

    [Fact]
    public void A_map_keeps_its_keys_as_they_were_written()
    {
        // The section of keys has one spelling of these for both entries.
        ArticleCollection<Probe> all = Probes(static f => f.Get(PackKey.HashOf("value")).Dictionary(static v => v.Text()), Entry("a", ("value", Map(("en-US", Text("1")), ("日本", Text("2"))))), Entry("b", ("value", Map(("EN_us", Text("1")), ("日本", Text("2"))))));
        Assert.Equal([["en-US", "日本"], ["EN_us", "日本"]], all.Select(static p => ((IReadOnlyDictionary<string, string>)p.Value!).Keys));
        var first = (IReadOnlyDictionary<string, string>)all[0].Value!;
        Assert.True(first["en-US"] == "1" && !first.ContainsKey("EN_us") && first.TryGetValue("日本", out string? text) && text == "2" && first.Values.SequenceEqual(["1", "2"]));
        Assert.NotEqual(first, (IReadOnlyDictionary<string, string>)all[1].Value!);
    }

    [Fact]
    public void Maps_are_equal_by_their_keys_and_values()
    {
        static object? Votes(params (string, PackValue?)[] values) => Read(Map(values), static v => v.Dictionary(static i => i.Int32()));
        object? votes = Votes(("a", Text("1")), ("b", Text("2"))), other = Votes(("b", Text("2")), ("a", Text("1")));
        Assert.True(votes!.Equals(other) && votes.GetHashCode() == other!.GetHashCode());
        Assert.False(votes.Equals(Votes(("a", Text("1")), ("b", Text("3")))) || votes.Equals(Votes(("a", Text("1")))) || votes.Equals(Votes(("a", Text("1")), ("c", Text("2")))));
        Assert.Throws<InvalidDataException>(() => Votes(("a", Text("x"))));
        Assert.Throws<InvalidDataException>(() => Read(Text("a"), static v => v.Dictionary(static i => i.Int32())));
        Assert.Throws<InvalidDataException>(() => Read(null, static v => v.Dictionary(static i => i.Int32())));
        Assert.Throws<InvalidDataException>(() => Votes(("a", Text("1")), ("a", Text("1"))));
    }

    [Fact]
    public void Maps_may_be_in_lists_and_maps_as_deep_as_front_matter_lets_them_be()
    {
        PackValue value = Text("end");
        for (int i = 0; i < 30; i++)
        {
            value = new PackList([Map(("next", value))]);
        }

        Assert.Equal("end", Read(value, static v =>
        {
            for (int i = 0; i < 30; i++)
            {
                v = v.List(static item => item.Map().Get(PackKey.HashOf("next")))[0];
            }

            return v.Text();
        }));
    }

    [Fact]
    public void A_text_that_is_not_UTF8_is_refused_wherever_it_is()
    {
        foreach (PackValue value in (PackValue[])[Text("right"), List("right"), Map(("right", Text("x"))), Map(("x", Text("right"))), Text(new string('x', 300) + "right")])
        {
            byte[] pack = Write(Entry("a", ("value", value)));
            int at = pack.AsSpan().LastIndexOf("right"u8);
            Encoding.Latin1.GetBytes("r\u00FF").CopyTo(pack, at);
            PackSealer.Seal(pack);
            ArticleCollection<Probe> all = Packs.Open(pack).Collection("posts", static f => new Probe(f, static f => f.Get(PackKey.HashOf("value")) is var v && v.IsNull ? "" : Any(v)), []);
            Assert.Contains("a text is not UTF-8", Assert.Throws<InvalidDataException>(() => all[0]).Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Reads a value as what it is.</summary>
    private static object Any(ArticleField field)
    {
        try
        {
            return field.List(static v => v.Text());
        }
        catch (InvalidDataException e) when (e.Message.Contains("its property cannot have", StringComparison.Ordinal))
        {
            return field.Dictionary(static v => v.Text());
        }
    }

    private static object? Read(PackValue? value, Func<ArticleField, object?> read) => ReadFields(f => read(f.Get(PackKey.HashOf("value"))), ("value", value)).Value;

    private static Probe ReadFields(Func<ArticleFields, object?> read, params (string Key, PackValue? Value)[] fields) => Probes(read, Entry("a", fields))[0];

    private static ArticleCollection<Probe> Probes(Func<ArticleFields, object?> read, params PackEntry[] entries) => Packs.Open(Write(entries)).Collection("posts", f => new Probe(f, read), []);

    /// <summary>A record of one value of any type.</summary>
    private sealed record Probe : ArticleRecord
    {
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Probe(ArticleFields fields, Func<ArticleFields, object?> read)
            : base(fields) => Value = read(fields);

        public object? Value { get; }
    }
}
