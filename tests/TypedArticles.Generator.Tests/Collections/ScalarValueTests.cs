using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>Which texts are values of text, truth values and numbers, and what is said of those that are not.</summary>
public sealed class ScalarValueTests
{
    [Theory]
    [InlineData("string", """
        x
        "a: b"
        1.10 => (2,8)[4]: ART1105: 'value' is read as the text '1.10' here, and as a number without its last zeros by other readers of YAML; write it in quotes
        01234 => (2,8)[5]: ART1105: 'value' is read as the text '01234' here, and as an octal number by other readers of YAML; write it in quotes
        NO => (2,8)[2]: ART1105: 'value' is read as the text 'NO' here, and as a truth value by other readers of YAML; write it in quotes
        yes => (2,8)[3]: ART1105: 'value' is read as the text 'yes' here, and as a truth value by other readers of YAML; write it in quotes
        12:30 => (2,8)[5]: ART1105: 'value' is read as the text '12:30' here, and as a number of base 60 by other readers of YAML; write it in quotes
        0x1F => (2,8)[4]: ART1105: 'value' is read as the text '0x1F' here, and as a number by other readers of YAML; write it in quotes
        1_000 => (2,8)[5]: ART1105: 'value' is read as the text '1_000' here, and as a number by other readers of YAML; write it in quotes
        [a] => (2,8)[3]: ART0106: 'value' is text (string), found a list; write one value, or declare the property as IReadOnlyList<string>
        {a: b} => (2,8)[6]: ART0106: 'value' is text (string), found a map; write one value, or declare a record for the map
         => (2,1)[5]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        ~ => (2,1)[5]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        null => (2,1)[5]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        ""
        ''
        |\n  block
        "\u00e9"
        1.5
        2024-03-12
        true
        08
        +1
        .5
        1e3
        y => (2,8)[1]: ART1105: 'value' is read as the text 'y' here, and as a truth value by other readers of YAML; write it in quotes
        N => (2,8)[1]: ART1105: 'value' is read as the text 'N' here, and as a truth value by other readers of YAML; write it in quotes
        on => (2,8)[2]: ART1105: 'value' is read as the text 'on' here, and as a truth value by other readers of YAML; write it in quotes
        0o17 => (2,8)[4]: ART1105: 'value' is read as the text '0o17' here, and as a number by other readers of YAML; write it in quotes
        1:99
        190:20:30 => (2,8)[9]: ART1105: 'value' is read as the text '190:20:30' here, and as a number of base 60 by other readers of YAML; write it in quotes
        """)]
    [InlineData("bool", """
        true
        True
        TRUE
        false
        "true"
        yes => (2,8)[3]: ART0106: 'value' is a bool, found 'yes'; did you mean 'true'?
        on => (2,8)[2]: ART0106: 'value' is a bool, found 'on'; did you mean 'true'?
        1 => (2,8)[1]: ART0106: 'value' is a bool, found '1'; did you mean 'true'?
        0 => (2,8)[1]: ART0106: 'value' is a bool, found '0'; did you mean 'false'?
        no => (2,8)[2]: ART0106: 'value' is a bool, found 'no'; did you mean 'false'?
        tRUE => (2,8)[4]: ART0106: 'value' is a bool, found 'tRUE'; did you mean 'true'?
        tru => (2,8)[3]: ART0106: 'value' is a bool, found 'tru'; write 'true' or 'false'
        [true] => (2,8)[6]: ART0106: 'value' is a bool, found a list; write one value, or declare the property as IReadOnlyList<bool>
         => (2,1)[5]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        "" => (2,8)[2]: ART0106: 'value' is a bool, found ''; write 'true' or 'false'
        t => (2,8)[1]: ART0106: 'value' is a bool, found 't'; write 'true' or 'false'
        """)]
    [InlineData("byte", """
        0
        255
        256 => (2,8)[3]: ART0106: 'value' is a byte, found '256'; write a number from 0 to 255
        -1 => (2,8)[2]: ART0106: 'value' is a byte, found '-1'; write a number from 0 to 255
        1.0 => (2,8)[3]: ART0106: 'value' is a byte, found '1.0'; write a number from 0 to 255
        1e2 => (2,8)[3]: ART0106: 'value' is a byte, found '1e2'; write a number from 0 to 255
        """)]
    [InlineData("sbyte", """
        -128
        127
        -129 => (2,8)[4]: ART0106: 'value' is a sbyte, found '-129'; write a number from -128 to 127
        128 => (2,8)[3]: ART0106: 'value' is a sbyte, found '128'; write a number from -128 to 127
        """)]
    [InlineData("short", """
        -32768
        32767
        32768 => (2,8)[5]: ART0106: 'value' is a short, found '32768'; write a number from -32768 to 32767
        """)]
    [InlineData("ushort", """
        65535
        65536 => (2,8)[5]: ART0106: 'value' is a ushort, found '65536'; write a number from 0 to 65535
        -0
        """)]
    [InlineData("int", """
        0
        -0
        2147483647
        2147483648 => (2,8)[10]: ART0106: 'value' is an int, found '2147483648'; write a number from -2147483648 to 2147483647
        -2147483648
        -2147483649 => (2,8)[11]: ART0106: 'value' is an int, found '-2147483649'; write a number from -2147483648 to 2147483647
        1.5 => (2,8)[3]: ART0106: 'value' is an int, found '1.5'; write a number from -2147483648 to 2147483647, without a fraction
        1,5 => (2,8)[3]: ART0106: 'value' is an int, found '1,5'; write a number from -2147483648 to 2147483647
        1_000 => (2,8)[5]: ART0106: 'value' is an int, found '1_000'; write '1000'
        1 000 => (2,8)[5]: ART0106: 'value' is an int, found '1 000'; write '1000'
        +5
        05 => (2,8)[2]: ART0106: 'value' is an int, found '05'; write '5'
        0x10 => (2,8)[4]: ART0106: 'value' is an int, found '0x10'; write a number from -2147483648 to 2147483647
        abc => (2,8)[3]: ART0106: 'value' is an int, found 'abc'; write a number from -2147483648 to 2147483647
        1e3 => (2,8)[3]: ART0106: 'value' is an int, found '1e3'; write a number from -2147483648 to 2147483647
        99999999999999999999999 => (2,8)[23]: ART0106: 'value' is an int, found '99999999999999999999999'; write a number from -2147483648 to 2147483647
        [1] => (2,8)[3]: ART0106: 'value' is an int, found a list; write one value, or declare the property as IReadOnlyList<int>
        "5"
        12'000 => (2,8)[6]: ART0106: 'value' is an int, found '12'000'; write '12000'
        ٣ => (2,8)[1]: ART0106: 'value' is an int, found '٣'; write a number from -2147483648 to 2147483647
        1,234 => (2,8)[5]: ART0106: 'value' is an int, found '1,234'; write '1234'
        1,234,567 => (2,8)[9]: ART0106: 'value' is an int, found '1,234,567'; write '1234567'
        -1_000 => (2,8)[6]: ART0106: 'value' is an int, found '-1_000'; write '-1000'
        """)]
    [InlineData("uint", """
        4294967295
        4294967296 => (2,8)[10]: ART0106: 'value' is a uint, found '4294967296'; write a number from 0 to 4294967295
        -1 => (2,8)[2]: ART0106: 'value' is a uint, found '-1'; write a number from 0 to 4294967295
        """)]
    [InlineData("long", """
        9223372036854775807
        9223372036854775808 => (2,8)[19]: ART0106: 'value' is a long, found '9223372036854775808'; write a number from -9223372036854775808 to 9223372036854775807
        -9223372036854775808
        """)]
    [InlineData("ulong", """
        18446744073709551615
        18446744073709551616 => (2,8)[20]: ART0106: 'value' is a ulong, found '18446744073709551616'; write a number from 0 to 18446744073709551615
        -1 => (2,8)[2]: ART0106: 'value' is a ulong, found '-1'; write a number from 0 to 18446744073709551615
        """)]
    [InlineData("float", """
        1.5
        1,5 => (2,8)[3]: ART0106: 'value' is a float, found '1,5'; write '1.5'
        .5 => (2,8)[2]: ART0106: 'value' is a float, found '.5'; write '0.5'
        5. => (2,8)[2]: ART0106: 'value' is a float, found '5.'; write '5.0'
        1e38
        1e39 => (2,8)[4]: ART0106: 'value' is a float, found '1e39'; write a number such as '1.5'
        NaN => (2,8)[3]: ART0106: 'value' is a float, found 'NaN'; write a number such as '1.5'
        .inf => (2,8)[4]: ART0106: 'value' is a float, found '.inf'; write a number such as '1.5'
        Infinity => (2,8)[8]: ART0106: 'value' is a float, found 'Infinity'; write a number such as '1.5'
        +1
        1_0 => (2,8)[3]: ART0106: 'value' is a float, found '1_0'; write a number such as '1.5'
        -1.5E-3
        """)]
    [InlineData("double", """
        1.5
        1e308
        1e309 => (2,8)[5]: ART0106: 'value' is a double, found '1e309'; write a number such as '1.5'
        1,5 => (2,8)[3]: ART0106: 'value' is a double, found '1,5'; write '1.5'
        .5 => (2,8)[2]: ART0106: 'value' is a double, found '.5'; write '0.5'
        01.5 => (2,8)[4]: ART0106: 'value' is a double, found '01.5'; write a number such as '1.5'
        1. => (2,8)[2]: ART0106: 'value' is a double, found '1.'; write '1.0'
        abc => (2,8)[3]: ART0106: 'value' is a double, found 'abc'; write a number such as '1.5'
        """)]
    [InlineData("decimal", """
        1.5
        79228162514264337593543950335
        79228162514264337593543950336 => (2,8)[29]: ART0106: 'value' is a decimal, found '79228162514264337593543950336'; write a number such as '1.5'
        1e3
        1e40 => (2,8)[4]: ART0106: 'value' is a decimal, found '1e40'; write a number such as '1.5'
        1,5 => (2,8)[3]: ART0106: 'value' is a decimal, found '1,5'; write '1.5'
        """)]
    public void A_value_is_accepted_or_refused_at_its_place_with_what_to_write(string type, string table) => ValueTable.Prove(type, table);
}
