using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>Why a text cannot be read as fields. Each has one sentence, in <see cref="FieldFaults"/>.</summary>
internal enum FieldFault
{
    // The front matter as a whole.
    NotClosed,
    Toml,
    BareJson,
    NotFields,
    BadCharacter,
    LineSeparator,

    // YAML that front matter cannot have.
    SecondDocument,
    Directive,
    Anchor,
    Alias,
    Tag,
    MergeKey,
    ComplexKey,

    // Keys.
    DuplicateKey,
    DuplicateFold,
    NoColon,
    NoSpaceAfterColon,
    KeyBegins,
    KeyTooLong,
    KeyNotClosed,
    ColonAfterKey,

    // Lines.
    Tab,
    TabAfterDash,
    IndentedUnderValue,
    UnevenIndent,
    ItemAmongKeys,
    KeyAmongItems,
    ListOnKeyLine,
    TooDeep,

    // Values.
    ValueBegins,
    TemplateTag,
    ColonInValue,
    ColonAfterValue,
    TextAfterValue,
    Apostrophe,
    QuoteNotClosed,
    BadEscape,
    BadHexEscape,
    BadCodePoint,
    BlockHeader,
    BlockIndent,

    // Lists and maps in brackets.
    BracketNotClosed,
    EmptyItem,
    PairInList,
    NoPair,
    NoComma,

    // What only JSON refuses.
    JsonValue,
    JsonNumber,
    JsonKey,
    JsonControl,
    JsonTrailingComma,
    JsonTextAfter,
}

/// <summary>What is wrong with a text of fields, and where.</summary>
/// <param name="Fault">Why it cannot be read.</param>
/// <param name="Range">The place, in units of the text.</param>
/// <param name="Argument">What was found there, for the sentences that name it.</param>
internal sealed record FieldProblem(FieldFault Fault, TextRange Range, string Argument = "")
{
    /// <summary>The sentence with what was found. Nothing inside the argument is replaced but what cannot be seen.</summary>
    public string Message => string.Format(System.Globalization.CultureInfo.InvariantCulture, FieldFaults.SentenceOf(Fault), Quote.Argument(Argument));
}

/// <summary>The sentence of each <see cref="FieldFault"/>: what is wrong and how to fix it.</summary>
internal static class FieldFaults
{
    public static string SentenceOf(FieldFault fault) => fault switch
    {
        FieldFault.NotClosed => "the front matter is not closed; write '---' on a line of its own after its last field",
        FieldFault.Toml => "the front matter is TOML, which is not read; convert it to YAML, for example with 'hugo convert toYAML'",
        FieldFault.BareJson => "front matter in JSON must be between two lines '---'",
        FieldFault.NotFields => "the front matter has no fields; write them as 'key: value', one on each line",
        FieldFault.BadCharacter => "the front matter contains the control character {0}; remove it, or write it as an escape in double quotes",
        FieldFault.LineSeparator => "the front matter contains {0}, which some YAML readers take for the end of a line; remove it, or write it as an escape in double quotes",
        FieldFault.SecondDocument => "a second YAML document begins here; the front matter is one document",
        FieldFault.Directive => "a YAML directive, which front matter cannot have; remove the line",
        FieldFault.Anchor => "'&' begins a YAML anchor, which is not supported; write the value out where it is used, or put text into quotes",
        FieldFault.Alias => "'*' begins a YAML alias, which is not supported; write the value out, or put text into quotes",
        FieldFault.Tag => "'!' begins a YAML tag, which is not supported; remove the tag, or put text into quotes",
        FieldFault.MergeKey => "'<<' is a YAML merge key, which is not supported; write the fields out",
        FieldFault.ComplexKey => "a YAML key that is a list, a map, or marked by '?', which is not supported; write a key of plain text",
        FieldFault.DuplicateKey => "the key {0}; remove one of the two",
        FieldFault.DuplicateFold => "the key {0}: keys are compared without case, '-', '_' and '.'; remove one of the two",
        FieldFault.NoColon => "this line has no 'key: value'; write a key and a colon, or indent the line if it continues the value above",
        FieldFault.NoSpaceAfterColon => "a space is missing after ':'",
        FieldFault.KeyBegins => "a key cannot begin with '{0}'; put it into quotes",
        FieldFault.KeyTooLong => "a key can have at most 1,024 characters",
        FieldFault.KeyNotClosed => "a key in quotes must end on its line, with a ':' after it",
        FieldFault.ColonAfterKey => "a ':' is missing after the key in quotes",
        FieldFault.Tab => "a tab indents this line; YAML allows only spaces",
        FieldFault.TabAfterDash => "a tab follows '-'; write a space",
        FieldFault.IndentedUnderValue => "this line is indented more than the line above it, which already has a value",
        FieldFault.UnevenIndent => "the indentation of this line matches none of the lines above it",
        FieldFault.ItemAmongKeys => "a list item '- ' where a key is expected",
        FieldFault.KeyAmongItems => "a list item '- ' is expected here; indent the line if it belongs to the item above",
        FieldFault.ListOnKeyLine => "a list with '- ' must begin on the next line; put text that begins with '- ' into quotes",
        FieldFault.TooDeep => "lists and maps are nested more than 64 levels deep",
        FieldFault.ValueBegins => "a value cannot begin with '{0}'; put it into quotes",
        FieldFault.TemplateTag => "'{{{{' begins a map in YAML; put the whole value into quotes",
        FieldFault.ColonInValue => "': ' cannot be part of a value without quotes; put the value into quotes",
        FieldFault.ColonAfterValue => "a ':' follows a value in quotes; put the whole value into quotes",
        FieldFault.TextAfterValue => "unexpected text after the value; put the whole value into quotes, or write ' #' before a comment",
        FieldFault.Apostrophe => "this apostrophe ends the text in single quotes; write it twice (''), or use double quotes",
        FieldFault.QuoteNotClosed => "the closing {0} is missing",
        FieldFault.BadEscape => "'{0}' is not an escape; write '\\\\' for a backslash, or use single quotes",
        FieldFault.BadHexEscape => "the escape '{0}' lacks hexadecimal digits: two after '\\x', four after '\\u', eight after '\\U'; write '\\\\' for a backslash, or use single quotes",
        FieldFault.BadCodePoint => "the escape '{0}' does not stand for a character",
        FieldFault.BlockHeader => "only '-', '+' and a digit from 1 to 9 can follow '{0}'; write the text on the next line",
        FieldFault.BlockIndent => "this blank line has more spaces than the text that follows; remove them",
        FieldFault.BracketNotClosed => "the closing '{0}' is missing",
        FieldFault.EmptyItem => "a value is missing before ','",
        FieldFault.PairInList => "': ' inside a list; put the item into quotes, or write '{{key: value}}'",
        FieldFault.NoPair => "'key: value' is expected inside '{{ }}'",
        FieldFault.NoComma => "',' or '{0}' is expected here",
        FieldFault.JsonValue => "a JSON value is expected here: text in double quotes, a number, true, false, null, '[' or '{{'",
        FieldFault.JsonNumber => "'{0}' is not a JSON number",
        FieldFault.JsonKey => "a key in double quotes is expected here",
        FieldFault.JsonControl => "the control character {0} cannot be part of JSON text; write it as an escape",
        FieldFault.JsonTrailingComma => "JSON allows no ',' before '{0}'; remove it",
        FieldFault.JsonTextAfter => "unexpected text after the end of the JSON value",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
