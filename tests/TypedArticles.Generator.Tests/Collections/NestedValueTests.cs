using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>Lists, maps and records: what is wrong in them is reported inside of them.</summary>
public sealed class NestedValueTests
{
    [Theory]
    [InlineData("string[]", """
        [a, b]
        a
        a, b => (2,8)[4]: ART0106: 'value' is a list (string[]), found 'a, b'; write a list as '[a, b]', or put text with a comma into quotes
        "a, b"
         => (2,1)[5]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        []
        [a, ]
        [a, [b]] => (2,12)[3]: ART0106: 'value' is text (string), found a list; write one value, or declare the property as IReadOnlyList<string>
        [~] => (2,9)[1]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        {a: b} => (2,8)[6]: ART0106: 'value' is a list (string[]), found a map; write a list of texts as '[a, b]', or one item on each line after '- '
        \n- a\n- b
        \n  - a\n  -\n  - c => (4,3)[1]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        \n- a\n- # none\n- b => (4,1)[1]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        \n- a\n- => (4,1)[1]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        """)]
    [InlineData("List<int>", """
        [1, 2]
        3
        [1, x] => (2,12)[1]: ART0106: 'value' is an int, found 'x'; write a number from -2147483648 to 2147483647
        1, 2 => (2,8)[4]: ART0106: 'value' is a list (List<int>), found '1, 2'; write a list as '[1, 2]', or put text with a comma into quotes
        [1, 99999999999] => (2,12)[11]: ART0106: 'value' is an int, found '99999999999'; write a number from -2147483648 to 2147483647
        """)]
    [InlineData("IReadOnlyList<DateOnly>", """
        [2024-01-02, 02/01/2024] => (2,21)[10]: ART0106: 'value' is a DateOnly, found '02/01/2024'; write '2024-02-01' or '2024-01-02'
        """)]
    [InlineData("ImmutableArray<string>", """
        [a, b]
        x, y => (2,8)[4]: ART0106: 'value' is a list (ImmutableArray<string>), found 'x, y'; write a list as '[x, y]', or put text with a comma into quotes
        """)]
    [InlineData("IReadOnlyList<IReadOnlyList<int>>", """
        [[1, 2], [3, x]] => (2,21)[1]: ART0106: 'value' is an int, found 'x'; write a number from -2147483648 to 2147483647
        [1, 2]
        1, 2 => (2,8)[4]: ART0106: 'value' is a list (IReadOnlyList<IReadOnlyList<int>>), found '1, 2'; write a list as '[1, 2]', or put text with a comma into quotes
        """)]
    [InlineData("IReadOnlyDictionary<string, int>", """
        {a: 1, b: x} => (2,18)[1]: ART0106: 'value.b' is an int, found 'x'; write a number from -2147483648 to 2147483647
        \n  a: 1\n  b: 99999999999 => (4,6)[11]: ART0106: 'value.b' is an int, found '99999999999'; write a number from -2147483648 to 2147483647
        [a] => (2,8)[3]: ART0106: 'value' is a map (IReadOnlyDictionary<string, int>), found a list; write its fields on lines of their own below the key, indented
        a => (2,8)[1]: ART0106: 'value' is a map (IReadOnlyDictionary<string, int>), found 'a'; write its fields on lines of their own below the key, indented
         => (2,1)[5]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        {}
        {a: } => (2,9)[1]: ART0108: 'value.a' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        """)]
    [InlineData("IReadOnlyDictionary<string, IReadOnlyList<int>>", """
        {a: [1, x], b: 5} => (2,16)[1]: ART0106: 'value.a' is an int, found 'x'; write a number from -2147483648 to 2147483647
        """)]
    [InlineData("Kind?", """
        
        ~
        draft
        nothing => (2,8)[7]: ART0107: 'value' is a Kind, which has no value 'nothing'; write 'Draft', 'ReadyToGo', 'very old'
        """)]
    [InlineData("IReadOnlyList<Kind>", """
        [draft, redy] => (2,16)[4]: ART0107: 'value' is a Kind, which has no value 'redy'; write 'Draft', 'ReadyToGo', 'very old'
        """)]
    [InlineData("Seo", """
        {keyword: a}
        {keyword: a, canonical: x y} => (2,32)[3]: ART0106: 'value.canonical' is a Uri, found 'x y'; write an absolute address such as 'https://example.org/', or one that begins with '/', './' or '../'
        {keywrd: a} => (2,9)[6]: ART0104: 'keyword' is required by Seo and missing; found 'keywrd', did you mean that?
        {} => (2,8)[1]: ART0104: 'keyword' is required by Seo and missing; add the line 'keyword: …'
        a => (2,8)[1]: ART0106: 'value' is a map (of Seo), found 'a'; write its fields on lines of their own below the key, indented
        [a] => (2,8)[3]: ART0106: 'value' is a map (of Seo), found a list; write its fields on lines of their own below the key, indented
        \n  keyword: a\n  other: b => (4,3)[5]: ART1101: 'value.other' in this file is not a property of Post and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema
        \n  keyword:\n  canonical: https://x/ => (3,3)[7]: ART0108: 'value.keyword' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        \n  canonical: https://x/ => (3,3)[1]: ART0104: 'keyword' is required by Seo and missing; add the line 'keyword: …'
         => (2,1)[5]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        {keyword: [a]} => (2,18)[3]: ART0106: 'value.keyword' is text (string), found a list; write one value, or declare the property as IReadOnlyList<string>
        """)]
    [InlineData("IReadOnlyList<Seo>", """
        [{keyword: a}, {keyword: }] => (2,24)[7]: ART0108: 'value.keyword' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        \n- keyword: a\n- canonical: x y\n => (4,3)[1]: ART0104: 'keyword' is required by Seo and missing; add the line 'keyword: …'
        \n- keyword: a\n- canonical: x y\n => (4,14)[3]: ART0106: 'value.canonical' is a Uri, found 'x y'; write an absolute address such as 'https://example.org/', or one that begins with '/', './' or '../'
        \n- keyword: a\n  keywort: b\n- a => (4,3)[7]: ART0105: 'value.keywort' is not a property of Seo; did you mean 'keyword'?
        \n- keyword: a\n  keywort: b\n- a => (5,3)[1]: ART0106: 'value' is a map (of Seo), found 'a'; write its fields on lines of their own below the key, indented
        {keyword: a} => (2,8)[12]: ART0106: 'value' is a list (IReadOnlyList<Seo>), found a map; write a list of Seo as '[…, …]', or one item on each line after '- '
        """)]
    [InlineData("IReadOnlyDictionary<string, Seo>", """
        {a: {keyword: b}, c: {keyword: [x]}, d: e} => (2,39)[3]: ART0106: 'value.c.keyword' is text (string), found a list; write one value, or declare the property as IReadOnlyList<string>
        {a: {keyword: b}, c: {keyword: [x]}, d: e} => (2,48)[1]: ART0106: 'value.d' is a map (of Seo), found 'e'; write its fields on lines of their own below the key, indented
        """)]
    [InlineData("int?", """
        
        ~
        5
        x => (2,8)[1]: ART0106: 'value' is an int, found 'x'; write a number from -2147483648 to 2147483647
        """)]
    [InlineData("string?", """
        
        ~
        x
        [a] => (2,8)[3]: ART0106: 'value' is text (string), found a list; write one value, or declare the property as IReadOnlyList<string>
        """)]
    [InlineData("IReadOnlyList<int?>", """
        [1, ~, 2]
        [1, x] => (2,12)[1]: ART0106: 'value' is an int, found 'x'; write a number from -2147483648 to 2147483647
        ~ => (2,1)[5]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        """)]
    [InlineData("IReadOnlyList<string?>", """
        [a, ~]
        """)]
    [InlineData("Size", """
        {width: 1, height: 2}
        {width: 1} => (2,8)[1]: ART0104: 'height' is required by Size and missing; add the line 'height: 1'
        {width: 1, height: -1} => (2,27)[2]: ART0106: 'value.height' is a uint, found '-1'; write a number from 0 to 4294967295
        {width: 1, height: 2, depth: 3} => (2,30)[5]: ART1101: 'value.depth' in this file is not a property of Post and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema
        {width: 1, hight: 2} => (2,19)[5]: ART0104: 'height' is required by Size and missing; found 'hight', did you mean that?
        """)]
    public void A_value_is_accepted_or_refused_at_its_place_with_what_to_write(string type, string table) => ValueTable.Prove(type, table);
}
