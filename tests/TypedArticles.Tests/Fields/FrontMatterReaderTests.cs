using TypedArticles.Core.Fields;
using Xunit;

namespace TypedArticles.Tests.Fields;

public sealed class FrontMatterReaderTests
{
    [Theory]

    // Scalars.
    [InlineData("", "{}")]
    [InlineData("# only a comment\n\n", "{}")]
    [InlineData("title: Harbor opens\n", """{"title":"Harbor opens"}""")]
    [InlineData("title:   Harbor opens  \t\n", """{"title":"Harbor opens"}""")]
    [InlineData("title:\tHarbor\n", """{"title":"Harbor"}""")]
    [InlineData("title: Harbor # opens\n", """{"title":"Harbor"}""")]
    [InlineData("title: C#\nlink: a#b\n", """{"title":"C#","link":"a#b"}""")]
    [InlineData("link: https://example.org/a?b=c#d\n", """{"link":"https://example.org/a?b=c#d"}""")]
    [InlineData("time: 12:30\n", """{"time":"12:30"}""")]
    [InlineData("title: it's \"so\" [so] {so}, and so on\n", """{"title":"it's \"so\" [so] {so}, and so on"}""")]
    [InlineData("version: 1.10\ncountry: NO\nzip: 01234\n", """{"version":"1.10","country":"NO","zip":"01234"}""")]
    [InlineData("a:\nb: ~\nc: null\nd: NULL\ne: nULL\nf: 'null'\n", """{"a":null,"b":null,"c":null,"d":null,"e":"nULL","f":"null"}""")]
    [InlineData("a: -5\nb: --\nc: :smile\nd: ?x\ne: -x\n", """{"a":"-5","b":"--","c":":smile","d":"?x","e":"-x"}""")]
    [InlineData("  title: a\n  date: b\n", """{"title":"a","date":"b"}""")]
    [InlineData("title: a\r\ndate: b\r", """{"title":"a","date":"b"}""")]

    // Keys.
    [InlineData("\"a b\": 1\n'c''d': 2\ne f: 3\ng:h: 4\n:i: 5\n-j: 6\n", """{"a b":"1","c'd":"2","e f":"3","g:h":"4",":i":"5","-j":"6"}""")]
    [InlineData("Überschrift: a\nключ: b\n", """{"Überschrift":"a","ключ":"b"}""")]
    [InlineData("a : 1\n\"b\" : 2\n", """{"a":"1","b":"2"}""")]

    // Text over several lines.
    [InlineData("a: one\n  two\n\n\n  three\nb: c\n", """{"a":"one two\n\nthree","b":"c"}""")]
    [InlineData("a: one\n  - two\n", """{"a":"one - two"}""")]
    [InlineData("a: one # comment\nb: c\n", """{"a":"one","b":"c"}""")]
    [InlineData("a:\n  one\n  two\n", """{"a":"one two"}""")]
    [InlineData("a: \"one\n  two\"\n", """{"a":"one two"}""")]
    [InlineData("a: \"one  \n\n  two \"\n", """{"a":"one\ntwo "}""")]
    [InlineData("a: \"one\ntwo: three words: x\"\n", """{"a":null}""", true)]
    [InlineData("a: \"one\n  Includes: two\"\n", """{"a":"one Includes: two"}""")]
    [InlineData("a: \"one\ntwo, and\n  Includes: three\nNot a key: four\"\n", """{"a":"one two, and Includes: three Not a key: four"}""")]
    [InlineData("a:\n  b: \"one\nand two\"\n", """{"a":{"b":"one and two"}}""")]
    [InlineData("a: \"one\\\n   two\"\n", """{"a":"onetwo"}""")]
    [InlineData("a: \"one \\\n\n   two\"\n", """{"a":"one \ntwo"}""")]
    [InlineData("a: 'one\n\n  two''s'\n", """{"a":"one\ntwo's"}""")]
    [InlineData("a: \"\\x41\\u00e9\\U0001F600\\t\\\\\\/\\\"\\_\\N\\e\"\n", "{\"a\":\"Aé\U0001F600\t\\\\/\\\"\u00A0\u0085\u001B\"}")]
    [InlineData("a: \"\\uD83D\\uDE00\"\n", "{\"a\":\"\U0001F600\"}")]
    [InlineData("a: 'C:\\users'\n", """{"a":"C:\\users"}""")]

    // Blocks.
    [InlineData("a: |\n  one\n   two\n\n  three\n\nb: c\n", """{"a":"one\n two\n\nthree\n","b":"c"}""")]
    [InlineData("a: |-\n  one\n\nb: c\n", """{"a":"one","b":"c"}""")]
    [InlineData("a: |+\n  one\n\n\nb: c\n", """{"a":"one\n\n\n","b":"c"}""")]
    [InlineData("a: >\n  one\n  two\n\n  three\n   more\n  four\n", """{"a":"one two\nthree\n more\nfour\n"}""")]
    [InlineData("a: >-\n\n  one\n", """{"a":"\none"}""")]
    [InlineData("a: |2\n    one\n  two\n", """{"a":"  one\ntwo\n"}""")]
    [InlineData("a: |-2 # comment\n    one\n", """{"a":"  one"}""")]
    [InlineData("a: |\nb: c\n", """{"a":"","b":"c"}""")]
    [InlineData("a: |\n  # no comment\n# a comment\nb: c\n", """{"a":"# no comment\n","b":"c"}""")]
    [InlineData("- a\n", """{}""", true)]
    [InlineData("a:\n  - |\n    one\n  - >\n    two\n", """{"a":["one\n","two\n"]}""")]
    [InlineData("a: |\n  one", """{"a":"one"}""")]
    [InlineData("a: |+\n  one\n\t\nb: c\n", """{"a":"one\n","b":"c"}""")]

    // Lists and maps.
    [InlineData("tags: [a, 'b, c', \"d\", e f]\n", """{"tags":["a","b, c","d","e f"]}""")]
    [InlineData("tags: [a, b,]\nnone: []\n", """{"tags":["a","b"],"none":[]}""")]
    [InlineData("tags: [a,\n  b, # comment\n  c d\n  e\n]\n", """{"tags":["a","b","c d e"]}""")]
    [InlineData("tags: [ # c\n  http://x.org/a:b, 12:30]\n", """{"tags":["http://x.org/a:b","12:30"]}""")]
    [InlineData("author: {name: Ben, \"mail\":x, at: , list: [1, {a: b}]}\n", """{"author":{"name":"Ben","mail":"x","at":null,"list":["1",{"a":"b"}]}}""")]
    [InlineData("author: {\n  name: Ben,\n  mail: x\n}\n", """{"author":{"name":"Ben","mail":"x"}}""")]
    [InlineData("{title: a, date: b}\n", """{"title":"a","date":"b"}""")]
    [InlineData("{\n  \"title\": \"a\",\n  \"tags\": [\"x\", null, 1.5]\n}\n", """{"title":"a","tags":["x",null,"1.5"]}""")]
    [InlineData("tags:\n  - a\n  - b c\nx: y\n", """{"tags":["a","b c"],"x":"y"}""")]
    [InlineData("tags:\n- a\n- b\nx: y\n", """{"tags":["a","b"],"x":"y"}""")]
    [InlineData("tags:\n  -\n  - ~\n  - ''\n", """{"tags":[null,null,""]}""")]
    [InlineData("tags:\n  - - a\n    - b\n  -\n    - c\n", """{"tags":[["a","b"],["c"]]}""")]
    [InlineData("a:\n  - name: x\n    at: y\n  - name: z\n", """{"a":[{"name":"x","at":"y"},{"name":"z"}]}""")]
    [InlineData("a:\n  - 'q': x\n  - \"r\" : y\n", """{"a":[{"q":"x"},{"r":"y"}]}""")]
    [InlineData("a:\n  -\n    name: x\n", """{"a":[{"name":"x"}]}""")]
    [InlineData("a:\n  b:\n    c: 1\n  d: 2\ne: 3\n", """{"a":{"b":{"c":"1"},"d":"2"},"e":"3"}""")]
    [InlineData("a: # comment\n  # comment\n\n  b: 1\n", """{"a":{"b":"1"}}""")]
    [InlineData("a:\n  [1, 2]\nb:\n  {c: d}\n", """{"a":["1","2"],"b":{"c":"d"}}""")]
    [InlineData("a:\n  \"quoted: text\"\n", """{"a":"quoted: text"}""")]
    public void Reads(string yaml, string expected, bool isRefused = false)
    {
        if (isRefused)
        {
            Assert.NotEmpty(FieldText.ReadTree(yaml).Problems);
        }
        else
        {
            Assert.Equal(expected, FieldText.Read(yaml));
        }
    }

    [Fact]
    public void Places_are_those_of_the_text()
    {
        const string yaml = "title: \"a b\"\nauthor:\n  name: Ben # x\ntags: [a, 'b']\n";
        FieldTree<char> tree = FieldText.ReadTree(yaml);
        string[] places =
        [
            .. Enumerable.Range(1, tree.NodeCount - 1).Select(i => tree[i])
                .Select(static n => $"{yaml.Substring(n.KeyRange.Start, n.KeyRange.Length)}|{yaml.Substring(n.Range.Start, n.Range.Length)}|{n.IsQuoted}"),
        ];
        Assert.Equal(["title|\"a b\"|True", "author|name: Ben|False", "name|Ben|False", "tags|[a, 'b']|False", "|a|False", "|'b'|True"], places);
    }

    [Fact]
    public void A_text_that_stands_there_as_it_is_is_not_copied()
    {
        FieldTree<char> tree = FieldText.ReadTree("a: one two\nb: \"quoted\"\nc: 'single'\nd: [x, y]\n");
        Assert.Equal(0, tree.DecodedLength);
    }

    [Fact]
    public void A_tree_can_be_filled_again()
    {
        var tree = new FieldTree<char>();
        foreach (string yaml in new[] { "a: \"x\\ty\"\n", "broken\n", "b: [1, 2]\n" })
        {
            tree.Clear();
            FrontMatterReader.Read(yaml.AsSpan(), new(0, yaml.Length), tree);
        }

        Assert.Empty(tree.Problems);
        Assert.Equal("""{"b":["1","2"]}""", FieldText.Show(tree, "b: [1, 2]\n"));
    }

    [Fact]
    public void All_keys_that_occur_twice_are_found_among_few_and_among_many()
    {
        foreach (int count in new[] { 1, 5, 12, 13, 200 })
        {
            string yaml = string.Concat(Enumerable.Range(0, count).Select(static i => $"key{i}: x\n")) + "Key_0: y\nsub:\n  key0: fine\nkey0: z\n";
            FieldTree<char> tree = FieldText.ReadTree(yaml);
            Assert.Equal([FieldFault.DuplicateFold, FieldFault.DuplicateKey], tree.Problems.Select(static p => p.Fault));
            Assert.Equal(["Key_0", "key0"], tree.Problems.Select(p => yaml.Substring(p.Range.Start, p.Range.Length)));
            Assert.All(tree.Problems, static p => Assert.Contains("on line 1", p.Message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Keys_whose_hashes_are_equal_are_compared_by_their_texts()
    {
        string[] pair = CollidingKeys();
        string filler = string.Concat(Enumerable.Range(0, 20).Select(static i => $"other{i}: x\n"));
        Assert.NotEqual(pair[0], pair[1]);
        Assert.Equal(FieldKey.HashOf<char>(pair[0]), FieldKey.HashOf<char>(pair[1]));
        Assert.Empty(FieldText.ReadTree($"{filler}{pair[0]}: 1\n{pair[1]}: 2\n").Problems);
        Assert.Single(FieldText.ReadTree($"{filler}{pair[0]}: 1\n{pair[1]}: 2\n{pair[0]}: 3\n").Problems);
    }

    /// <summary>Two keys of one hash, found by trying.</summary>
    private static string[] CollidingKeys()
    {
        var seen = new Dictionary<uint, string>();
        for (int i = 0; ; i++)
        {
            string key = $"k{i:x}";
            if (!seen.TryAdd(FieldKey.HashOf<char>(key), key))
            {
                return [seen[FieldKey.HashOf<char>(key)], key];
            }
        }
    }
}
