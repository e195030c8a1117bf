using System.Text;
using System.Text.Json;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Text;
using Xunit;

namespace TypedArticles.Tests.Fields;

/// <summary>JSON is read as System.Text.Json reads it, and whatever that refuses is refused.</summary>
public sealed class JsonReaderTests
{
    [Fact]
    public void Ten_thousand_documents_are_read_as_System_Text_Json_reads_them()
    {
        var random = new Random(17);
        for (int i = 0; i < 10_000; i++)
        {
            var json = new StringBuilder();
            Write(random, json, depth: 0);
            string text = json.ToString();
            FieldTree<char> tree = FieldText.ReadJson(text);
            Assert.Empty(tree.Problems.Select(p => $"{p.Message} in {text}"));
            using JsonDocument document = JsonDocument.Parse(text);
            AssertEqual(document.RootElement, tree, 0, text);
        }
    }

    [Fact]
    public void Broken_documents_are_refused_where_System_Text_Json_refuses_them()
    {
        var random = new Random(18);
        int refused = 0;
        for (int i = 0; i < 20_000; i++)
        {
            var json = new StringBuilder();
            Write(random, json, depth: 1);
            for (int times = random.Next(1, 3); times > 0; times--)
            {
                int at = random.Next(json.Length);
                _ = random.Next(2) == 0 ? json.Remove(at, 1) : json.Insert(at, Pick(random, ["\"", ",", ":", "[", "]", "{", "}", "\\", "0", "-", "e", ".", "n", " ", "\n", "\t", "#", "'", "//", "\u0001", "\u00A0", "+"]));
                if (json.Length == 0)
                {
                    json.Append(' ');
                }
            }

            string text = json.ToString();
            if (HasHalfPair(text))
            {
                continue;
            }

            string? reason = null;
            try
            {
                using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                reason = e.Message;
                refused++;
            }

            FieldTree<char> tree = FieldText.ReadJson(text);
            bool isStricter = tree.Problems.Any(static p => p.Fault is FieldFault.DuplicateFold or FieldFault.BadCodePoint);
            Assert.True(isStricter || tree.Problems.Count > 0 == reason is not null, $"{text}: {reason ?? string.Concat(tree.Problems.Select(static p => p.Message))}");
        }

        Assert.InRange(refused, 5_000, 20_000);
    }

    // The kinds of texts that are not JSON.
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\uFEFF{}")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1,,2]")]
    [InlineData("[,]")]
    [InlineData("[")]
    [InlineData("[1")]
    [InlineData("[1 2]")]
    [InlineData("[1\n2]")]
    [InlineData("[\"a\" \"b\"]")]
    [InlineData("]")]
    [InlineData("[1]]")]
    [InlineData("[1}")]
    [InlineData("[1:2]")]
    [InlineData("[\"a\":1]")]
    [InlineData("[*]")]
    [InlineData("[&a 1]")]
    [InlineData("[a]")]
    [InlineData("[ab\"c\"]")]
    [InlineData("['a']")]
    [InlineData("[`a`]")]
    [InlineData("[(1)]")]
    [InlineData("[<null>]")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{\"a\"")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1,,\"b\":2}")]
    [InlineData("{,\"a\":1}")]
    [InlineData("{\"a\"::1}")]
    [InlineData("{\"a\",1}")]
    [InlineData("{:1}")]
    [InlineData("{a:1}")]
    [InlineData("{'a':1}")]
    [InlineData("{1:1}")]
    [InlineData("{null:1}")]
    [InlineData("{[1]:1}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("{\"a\":1}x")]
    [InlineData("{\"a\":1}#")]
    [InlineData("{\"a\":1}//")]
    [InlineData("{\"a\":/**/1}")]
    [InlineData("# c\n{}")]
    [InlineData("[1 # c\n]")]
    [InlineData("[1]x")]
    [InlineData("\"a\" 1")]
    [InlineData("1 2")]
    [InlineData("nul")]
    [InlineData("Null")]
    [InlineData("nullx")]
    [InlineData("~")]
    [InlineData("True")]
    [InlineData("TRUE")]
    [InlineData("tru")]
    [InlineData("yes")]
    [InlineData("undefined")]
    [InlineData("NaN")]
    [InlineData("-NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("00")]
    [InlineData("+1")]
    [InlineData("-")]
    [InlineData("- 1")]
    [InlineData("--1")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("5.")]
    [InlineData("5.e1")]
    [InlineData("5e")]
    [InlineData("5e+")]
    [InlineData("5E-")]
    [InlineData("5e1.2")]
    [InlineData("1e1e1")]
    [InlineData("0x1F")]
    [InlineData("0b1")]
    [InlineData("1_000")]
    [InlineData("1,5")]
    [InlineData("1a")]
    [InlineData("１")]
    [InlineData("-a")]
    [InlineData("\"")]
    [InlineData("\"a")]
    [InlineData("\"\\")]
    [InlineData("\"\\\"")]
    [InlineData("\"\\x41\"")]
    [InlineData("\"\\a\"")]
    [InlineData("\"\\0\"")]
    [InlineData("\"\\'\"")]
    [InlineData("\"\\e\"")]
    [InlineData("\"\\_\"")]
    [InlineData("\"\\U0001F600\"")]
    [InlineData("\"\\u00\"")]
    [InlineData("\"\\u00g0\"")]
    [InlineData("\"\\u\"")]
    [InlineData("\"\\ud800\\u\"")]
    [InlineData("\"\\é\"")]
    [InlineData("\"\\\n\"")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"a\tb\"")]
    [InlineData("\"a\rb\"")]
    [InlineData("\"\u0000\"")]
    [InlineData("\"\u001F\"")]
    [InlineData("\u00A0[]")]
    [InlineData("\u2028[]")]
    [InlineData("[\u000C]")]
    [InlineData("[\u000B1]")]
    [InlineData("[]\u0000")]
    [InlineData("é")]
    [InlineData("---\n{}")]
    [InlineData("- 1\n- 2")]
    [InlineData("a: 1")]
    [InlineData("|\n a")]
    public void What_is_not_JSON_is_refused(string text)
    {
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(text).Dispose());
        FieldTree<char> tree = FieldText.ReadJson(text);
        FieldProblem problem = Assert.Single(tree.Problems);
        Assert.NotEmpty(problem.Message);
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}", FieldFault.DuplicateKey)]
    [InlineData("{\"a_b\":1,\"A-B\":2}", FieldFault.DuplicateFold)]
    [InlineData("\"\\ud800\"", FieldFault.BadCodePoint)]
    [InlineData("\"\\udc00\\ud800\"", FieldFault.BadCodePoint)]
    [InlineData("\"\\ud800\\u0041\"", FieldFault.BadCodePoint)]
    public void What_System_Text_Json_leaves_to_its_callers_is_refused_too(string text, object fault) =>
        Assert.Equal(fault, Assert.Single(FieldText.ReadJson(text).Problems).Fault);

    [Theory]
    [InlineData("[[1, 2,]]", 1, 7, "JSON allows no ',' before ']'; remove it")]
    [InlineData("{\"a\": 01}", 1, 7, "'01' is not a JSON number")]
    [InlineData("{a: 1}", 1, 2, "a key in double quotes is expected here")]
    [InlineData("{\n  \"a\": 'b'\n}", 2, 8, "a JSON value is expected here: text in double quotes, a number, true, false, null, '[' or '{'")]
    [InlineData("{\"a\": \"b\tc\"}", 1, 9, "the control character U+0009 cannot be part of JSON text; write it as an escape")]
    [InlineData("{\"a\": 1} x", 1, 10, "unexpected text after the end of the JSON value")]
    [InlineData("{\"a\": [1}", 1, 9, "',' or ']' is expected here")]
    [InlineData("[1", 1, 1, "the closing ']' is missing")]
    public void Problems_have_their_places(string text, int line, int column, string message)
    {
        FieldProblem problem = Assert.Single(FieldText.ReadJson(text).Problems);
        Assert.Equal((line, column), TextPosition.Of(text.AsSpan(), problem.Range.Start));
        Assert.Equal(message, problem.Message);
    }

    [Fact]
    public void Depth_is_bounded_as_in_System_Text_Json()
    {
        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
        using JsonDocument document = JsonDocument.Parse(Nested(64));
        Assert.Empty(FieldText.ReadJson(Nested(64)).Problems);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(Nested(65)).Dispose());
        Assert.Equal(FieldFault.TooDeep, Assert.Single(FieldText.ReadJson(Nested(65)).Problems).Fault);
    }

    private static void AssertEqual(JsonElement element, FieldTree<char> tree, int node, string text)
    {
        FieldNode field = tree[node];
        string value = tree.TextOf(node, text.AsSpan()).ToString();
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(FieldKind.Map, field.Kind);
                int child = node + 1;
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    Assert.Equal(property.Name, tree.KeyOf(child, text.AsSpan()).ToString());
                    AssertEqual(property.Value, tree, child, text);
                    child = tree[child].End;
                }

                Assert.Equal(field.End, child);
                break;
            case JsonValueKind.Array:
                Assert.Equal(FieldKind.List, field.Kind);
                int item = node + 1;
                foreach (JsonElement each in element.EnumerateArray())
                {
                    AssertEqual(each, tree, item, text);
                    item = tree[item].End;
                }

                Assert.Equal(field.End, item);
                break;
            case JsonValueKind.String:
                Assert.Equal((FieldKind.Text, true, element.GetString()), (field.Kind, field.IsQuoted, value));
                break;
            case JsonValueKind.Null:
                Assert.Equal((FieldKind.Null, false), (field.Kind, field.IsQuoted));
                break;
            default:
                Assert.Equal((FieldKind.Text, false, element.GetRawText()), (field.Kind, field.IsQuoted, value));
                break;
        }
    }

    private static void Write(Random random, StringBuilder json, int depth)
    {
        switch (depth > 4 ? random.Next(4, 8) : random.Next(8))
        {
            case 0 or 1:
                json.Append('{');
                int fields = random.Next(5);
                for (int i = 0; i < fields; i++)
                {
                    Space(random, json.Append(i == 0 ? "" : ","));
                    WriteText(random, json, $"{i}");
                    Space(random, json);
                    Space(random, json.Append(':'));
                    Write(random, json, depth + 1);
                    Space(random, json);
                }

                json.Append('}');
                break;
            case 2 or 3:
                json.Append('[');
                int items = random.Next(5);
                for (int i = 0; i < items; i++)
                {
                    Space(random, json.Append(i == 0 ? "" : ","));
                    Write(random, json, depth + 1);
                    Space(random, json);
                }

                json.Append(']');
                break;
            case 4:
                json.Append(Pick(random, ["0", "-0", "1", "-12", "3.25", "1e5", "1E+5", "2.5e-10", "123456789012345678901234567890", "0.0"]));
                break;
            case 5:
                json.Append(Pick(random, ["true", "false", "null"]));
                break;
            default:
                WriteText(random, json, "");
                break;
        }
    }

    private static void WriteText(Random random, StringBuilder json, string prefix)
    {
        json.Append('"').Append(prefix);
        for (int length = random.Next(6); length > 0; length--)
        {
            json.Append(Pick(random, ["a", "Z", " ", "é", "中", "\U0001F600", "\u007F", "\u0085", "\u2028", "\uFFFE", "#", ": ", "'", "\\n", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r", "\\t", "\\u0041", "\\u00e9", "\\ud83d\\ude00", "\\u0000", "\\uFFFF"]));
        }

        json.Append('"');
    }

    private static void Space(Random random, StringBuilder json) => json.Append(Pick(random, ["", "", "", " ", "\n", "\r\n", "\t", "  \n  "]));

    private static string Pick(Random random, string[] pieces) => pieces[random.Next(pieces.Length)];

    private static bool HasHalfPair(string text) => TextCheck.FirstBad(text.Replace('\0', ' ').AsSpan()) >= 0;
}
