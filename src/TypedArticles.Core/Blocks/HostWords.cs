namespace TypedArticles.Core.Blocks;

/// <summary>Words that are parts of hosts, file names and code, and not of sentences, next to a full stop without a space.</summary>
internal static class HostWords
{
    private static readonly ShortWords s_labels = new(
        "com org net gov edu io info int mil eu uk de fr es it pt nl be ch at pl cz sk ru ua gr br ar mx cl ca au jp cn in se no dk fi hu ro bg rs hr si lt lv ee tr il za ke ng id my vn th "
        + "kr tw hk nz ie is us ai co tv me dev app");

    // Those that are words of no language.
    private static readonly ShortWords s_generic = new("com org net gov edu io js ts py");

    // Those that are words of no language and begin no sentence.
    private static readonly ShortWords s_suffixes = new("com org gov edu io js ts py");

    private static readonly ShortWords s_extensions = new(
        "txt md pdf doc docx xls xlsx ppt pptx odt csv json xml yml yaml html htm css js ts jsx tsx py rb cs vb fs csproj sln props targets java cpp c h go rs sh ps exe dll zip tar gz png jpg "
        + "jpeg gif svg webp mp mov avi php asp aspx cshtml razor sql db log ini cfg config toml lock bak nupkg");

    // First labels of hosts.
    private static readonly ShortWords s_hosts = new("www data api apis blog mail docs doc dev m analytics static cdn img news wiki maps support login auth shop portal beta developer developers");

    // Names by which code calls what it works on.
    private static readonly ShortWords s_code = new(
        "app string int bool object this base self args builder services context request response config options document window console math obj list node props logger");

    // Names of frameworks, their namespaces and types.
    private static readonly ShortWords s_namespaces = new(
        "system microsoft console math enumerable queryable regex environment datetime guid stringbuilder encoding nuget fsharp newtonsoft node vue socket httpclient bitconverter assert linq xunit nunit");

    /// <summary>Whether a word is a top-level domain.</summary>
    public static bool IsLabel(ReadOnlySpan<char> word) => s_labels.Contains(word);

    /// <summary>Whether a word is a top-level domain, or a suffix like one, and no word of a language.</summary>
    public static bool IsGenericLabel(ReadOnlySpan<char> word) => s_generic.Contains(word);

    /// <summary>Whether a word is a top-level domain, or a suffix like one, by which no sentence begins, as one does by <c>Net</c>.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => s_suffixes.Contains(word);

    /// <summary>Whether a word is the name of a framework, a namespace or a type, by which identifiers begin.</summary>
    public static bool IsNamespace(ReadOnlySpan<char> word) => s_namespaces.Contains(word);

    /// <summary>Whether file names end with a word.</summary>
    public static bool IsExtension(ReadOnlySpan<char> word) => s_extensions.Contains(word);

    /// <summary>Whether a host begins with a word in lower case, or code has it before a full stop.</summary>
    public static bool IsHost(ReadOnlySpan<char> word) => (word.Length > 0 && word[0] is >= 'a' and <= 'z' && s_hosts.Contains(word)) || IsCode(word);

    /// <summary>Whether code has a word in lower case before a full stop.</summary>
    public static bool IsCode(ReadOnlySpan<char> word) => word.Length > 0 && word[0] is >= 'a' and <= 'z' && s_code.Contains(word);
}
