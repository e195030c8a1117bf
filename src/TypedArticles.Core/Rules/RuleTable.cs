namespace TypedArticles.Core.Rules;

/// <summary>
/// Every rule of the product, in the order of the ids. Generator, analyzers, build task and run-time library report from this table
/// and nowhere else. The page of a rule is <c>docs/diagnostics/ARTnnnn.md</c>.
/// </summary>
internal static class RuleTable
{
    // The build: reported by MSBuild.

    public static readonly Rule OldCompiler = new("ART0000", RuleSeverity.Error, "The compiler is too old",
        "TypedArticles needs the compiler of the .NET SDK 9.0.300 or Visual Studio 2022 17.14 (Roslyn 4.14), or a newer one, and this build uses Roslyn {0}. Update the SDK, or the version in global.json.");

    // One file by itself: what a seed file must have to become an article.

    public static readonly Rule EmptyFile = new("ART0001", RuleSeverity.Error, "The file is empty",
        "This article file is empty; write a header 'date YYYY-MM https://…', a blank line, a title, a blank line and the body, or remove the file");

    public static readonly Rule NoHeader = new("ART0002", RuleSeverity.Error, "The header is missing",
        "Expected the header 'date YYYY-MM https://…' on the first line, found '{0}'{1}");

    public static readonly Rule HeaderWord = new("ART0003", RuleSeverity.Error, "The header does not begin with the word 'date'",
        "The header must begin with the word 'date' in lower case, found '{0}'{1}");

    public static readonly Rule HeaderDate = new("ART0004", RuleSeverity.Error, "The header's date is missing or impossible",
        "Expected a date YYYY, YYYY-MM or YYYY-MM-DD from 1000 to 9999 after the word 'date', found {0}{1}");

    public static readonly Rule HeaderUrl = new("ART0005", RuleSeverity.Error, "The header's URL is missing or not an absolute http(s) URL",
        "Expected an absolute URL that begins with 'https://' or 'http://' after the date, found {0}{1}");

    public static readonly Rule HeaderExtra = new("ART0006", RuleSeverity.Error, "Unexpected text after the header's URL",
        "Unexpected text '{0}' after the URL, where the header ends; write %20 for a space inside the URL, or put the text on a line of its own below a blank line");

    public static readonly Rule NoTitle = new("ART0007", RuleSeverity.Error, "The title is missing",
        "The file ends without a title; write a title below the header, a blank line, and the body");

    public static readonly Rule NoBody = new("ART0008", RuleSeverity.Error, "The body is missing",
        "The article has no body; write at least one paragraph, after a blank line, at the end of the file");

    public static readonly Rule BadText = new("ART0009", RuleSeverity.Error, "The file is not valid UTF-8 text",
        "The file {0}");

    public static readonly Rule DatelineDate = new("ART0010", RuleSeverity.Error, "The dateline's date is impossible",
        "The dateline at the end of the lead has the date '{0}', which does not exist; write it as DD.MM.YYYY");

    // Between files, for their items, and for the project.

    public static readonly Rule DuplicateId = new("ART0011", RuleSeverity.Error, "Two articles have one id",
        "The id '{0}' belongs to '{1}' too; rename one of the files, or give its Article item the metadata Id");

    public static readonly Rule Unreadable = new("ART0012", RuleSeverity.Error, "An article file cannot be read",
        "The project names the article file '{0}', which cannot be read; restore the file, or remove its Article item");

    public static readonly Rule InvalidMemberName = new("ART0013", RuleSeverity.Error, "A MemberName is not a valid identifier",
        "The MemberName '{0}' of the Article item is not a valid C# identifier; use letters, digits and underscores, and begin with a letter");

    public static readonly Rule TakenMemberName = new("ART0014", RuleSeverity.Error, "A MemberName is taken",
        "The MemberName '{0}' of the Article item already belongs to {1}; choose another");

    public static readonly Rule InvalidOption = new("ART0015", RuleSeverity.Error, "A property of the project has an invalid value",
        "The property {0} has the value '{1}', which is not {2}");

    public static readonly Rule InvalidMetadata = new("ART0016", RuleSeverity.Error, "Metadata of an Article item has an invalid value",
        "The metadata {0} of the Article item has the value '{1}', which is not {2}");

    public static readonly Rule NameOfClass = new("ART0017", RuleSeverity.Warning, "Something else has the name of the class",
        "The class '{0}' has the name of {1}, so code there reads '{0}' as that; set the property {2}");

    public static readonly Rule MembersLeftOut = new("ART0018", RuleSeverity.Info, "There are too many articles for named members",
        "There are {0} articles, more than {1}, so they have ids and no members; set the property ArticlesMembers to 'true' to generate members anyway, or to 'false' to generate none");

    public static readonly Rule UnreadableManifest = new("ART0019", RuleSeverity.Error, "The manifest of articles cannot be read",
        "This manifest of articles was written by another version of TypedArticles, or is cut short; rebuild the project");

    public static readonly Rule PackLimit = new("ART0020", RuleSeverity.Error, "The articles do not fit into one assembly",
        "The articles cannot be compiled into one assembly: {0}");

    public static readonly Rule TooLarge = new("ART0021", RuleSeverity.Error, "The file is too large",
        "The article file has {0}, more than the limit of {1}; split it, or raise the property ArticlesMaxFileSize");

    public static readonly Rule SearchTooLarge = new("ART0022", RuleSeverity.Error, "The search index is too large",
        "The search index takes {0} % of the text ({1} of {2} MB), more than ArticlesSearchMaxPercent {3}; {4} takes {5} %. Raise the property, or set ArticlesSearch to 'titles'");

    public static readonly Rule SearchWithoutLanguage = new("ART0023", RuleSeverity.Info, "Articles without a language are in the search index",
        "{0} of {1} articles have no language, and none could be guessed, so that a search finds their words only as they are written; set the metadata Language, or the property ArticlesDefaultLanguage");

    public static readonly Rule Disagreement = new("ART0024", RuleSeverity.Error, "The build task and the generator name different entries",
        "The article '{0}' is in {1} only, because the build task and the generator read different files; rebuild the project, and report this error if it stays");

    public static readonly Rule LateItems = new("ART0025", RuleSeverity.Error, "Article items were added or removed too late",
        "Article items were added or removed after the articles were packed: {0}, the first of them '{1}'; add and remove them in a target with BeforeTargets=\"BeforeBuild\"");

    public static readonly Rule OldLanguage = new("ART0026", RuleSeverity.Error, "The C# version is too old",
        "The generated code needs C# {0}, and this project compiles C# {1}; remove the property LangVersion, or set it to {0} or newer");

    public static readonly Rule ImpossiblePath = new("ART0027", RuleSeverity.Error, "A path cannot be an article",
        "The file '{0}' cannot be an article: {1}");

    public static readonly Rule NotCSharp = new("ART0028", RuleSeverity.Error, "The project is not a C# project",
        "Articles are generated as C#, and this is a project in {0}; put the Article items into a C# class library with <ArticlesAccessibility>public</ArticlesAccessibility> and reference it, or set the property EnableDefaultArticleItems to 'false'");

    public static readonly Rule NoLibrary = new("ART0029", RuleSeverity.Error, "The library TypedArticles is not referenced",
        "The generated code needs the library TypedArticles, and this project does not compile against it; reference the package with PackageReference and without PrivateAssets, IncludeAssets or ExcludeAssets that leave out 'compile' (GlobalPackageReference leaves it out)");

    // Front matter of Markdown files and of seeds, and the record of Markdown files.

    public static readonly Rule FrontMatter = new("ART0101", RuleSeverity.Error, "The front matter cannot be read",
        "Front matter: {0}");

    public static readonly Rule FrontMatterNotClosed = new("ART0102", RuleSeverity.Error, "The front matter is not closed",
        "The front matter that begins here is not closed; write '---' on a line of its own after its last field");

    public static readonly Rule DuplicateKey = new("ART0103", RuleSeverity.Error, "A key occurs twice",
        "Front matter: {0}");

    public static readonly Rule MissingField = new("ART0104", RuleSeverity.Error, "A required field is missing",
        "'{0}' is required by {1} and missing; {2}");

    public static readonly Rule MisspelledKey = new("ART0105", RuleSeverity.Error, "A key is misspelled or unknown",
        "'{0}' is not a property of {1}; {2}");

    public static readonly Rule InvalidValue = new("ART0106", RuleSeverity.Error, "A value does not have the type of its property",
        "'{0}' is {1}, found {2}; {3}");

    public static readonly Rule UnknownEnumValue = new("ART0107", RuleSeverity.Error, "An enum has no such value",
        "'{0}' is {1}, which has no value '{2}'; {3}");

    public static readonly Rule EmptyValue = new("ART0108", RuleSeverity.Error, "A value is empty that cannot be null",
        "'{0}' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable");

    public static readonly Rule OutsideConstraint = new("ART0109", RuleSeverity.Error, "A value is outside what an attribute allows",
        "'{0}' must {1}, found {2}");

    public static readonly Rule UnsupportedYaml = new("ART0110", RuleSeverity.Error, "The front matter has YAML that is not supported",
        "Front matter: {0}");

    public static readonly Rule TomlFrontMatter = new("ART0111", RuleSeverity.Error, "The front matter is TOML",
        "The front matter is TOML, which is not read; convert it to YAML, for example with 'hugo convert toYAML'");

    public static readonly Rule DanglingReference = new("ART0201", RuleSeverity.Error, "A reference leads to no entry",
        "'{0}': the collection '{1}' has no entry '{2}'{3}");

    public static readonly Rule BrokenLink = new("ART0202", RuleSeverity.Error, "A link leads to no article",
        "The link '{0}' leads to no article of this project{1}");

    public static readonly Rule ReferenceToDraft = new("ART0203", RuleSeverity.Error, "A reference leads to a draft that is left out",
        "'{0}': the entry '{2}' of the collection '{1}' is a draft, and this build leaves drafts out; publish it, remove the reference, or make this file a draft too");

    public static readonly Rule RecordNotPartial = new("ART0301", RuleSeverity.Error, "A record is not partial",
        "The constructor of '{0}' is generated, so {1}");

    public static readonly Rule UnreadableType = new("ART0302", RuleSeverity.Error, "The type of a property cannot be read",
        "The type '{0}' of the property '{1}' cannot be read from front matter; {2}");

    public static readonly Rule EmptyCollection = new("ART0303", RuleSeverity.Error, "A collection has no files",
        "No file is in the collection '{0}'; {1}");

    public static readonly Rule NoRecord = new("ART0304", RuleSeverity.Warning, "A collection has no record",
        "{0} of the collection '{1}' cannot be used, because the collection has no record; write '[ArticleSchema(\"{1}\")] public sealed partial record {2} {{ public required string Title {{ get; init; }} }}', or remove the Article items");

    public static readonly Rule DeclaredTwice = new("ART0305", RuleSeverity.Error, "A collection, a key or a value is declared twice",
        "Declared twice: {0}");

    public static readonly Rule NoDefault = new("ART0306", RuleSeverity.Error, "An optional property has no default",
        "The property '{0}' would be null where the key '{1}' is missing; make it required or nullable, or give it an initializer");

    public static readonly Rule NameOfCollection = new("ART0307", RuleSeverity.Error, "The name of a collection's class is taken",
        "The class of the collection '{1}' cannot be called '{0}': {2}; set ClassName in the attribute ArticleSchema");

    public static readonly Rule OtherBase = new("ART0308", RuleSeverity.Error, "The base of a record is not an ArticleRecord",
        "The base '{0}' of '{1}' is not an ArticleRecord; derive '{0}' from TypedArticles.ArticleRecord, or remove the base");

    public static readonly Rule ReferenceNotPartial = new("ART0309", RuleSeverity.Error, "A property that refers to entries is not partial",
        "The property '{0}' refers to the collection '{1}' and is implemented by generated code, so it must be partial; {2}");

    public static readonly Rule HidesMember = new("ART0310", RuleSeverity.Error, "A property hides a member of ArticleRecord",
        "The property '{0}' hides ArticleRecord.{0}, which every entry has; rename it, and keep its key with [JsonPropertyName(\"{1}\")]");

    public static readonly Rule NoProperties = new("ART0311", RuleSeverity.Error, "A record has no properties",
        "'{0}' has no property to read from front matter; declare at least one, such as 'public required string Title {{ get; init; }}'");

    public static readonly Rule NoOtherSide = new("ART0312", RuleSeverity.Error, "An InverseProperty generates nothing",
        "[InverseProperty(\"{1}\")] on '{0}' generates nothing: {2}");

    public static readonly Rule OtherSideLeftOut = new("ART0313", RuleSeverity.Warning, "The other side of a reference is left out",
        "'{0}' gets no property for the entries that refer to it by '{1}', because the name '{2}' is taken; write [InverseProperty(\"{3}\")] on '{1}'");

    public static readonly Rule UnknownKey = new("ART1101", RuleSeverity.Warning, "A key is not a property of the record",
        "'{0}' in {1} is not a property of {2} and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema");

    public static readonly Rule AmbiguousScalar = new("ART1105", RuleSeverity.Warning, "Other readers of YAML do not take a value for text",
        "'{0}' is read as the text '{1}' here, and as {2} by other readers of YAML; write it in quotes");

    // Advice: doubtful, and still an article. An item suppresses it with its metadata NoWarn.

    public static readonly Rule DatesDisagree = new("ART1001", RuleSeverity.Warning, "The dates of an article disagree",
        "The {0} says {1} and the {2} says {3}; correct the one that is wrong");

    public static readonly Rule DuplicateUrl = new("ART1002", RuleSeverity.Warning, "Two articles have one URL",
        "The article '{0}' has the same URL; remove one of them, or correct its URL");

    public static readonly Rule IdenticalBodies = new("ART1003", RuleSeverity.Warning, "Two articles have the same body",
        "The article '{0}' has the same body, character for character; remove one of them, or correct it");

    public static readonly Rule NoLead = new("ART1004", RuleSeverity.Info, "An article has no lead",
        "The article has no lead: the block after the title ends neither in a dateline nor in an ellipsis; add a dateline, or give the Article item the metadata Lead=\"true\"");

    public static readonly Rule Mojibake = new("ART1005", RuleSeverity.Warning, "The text was decoded wrongly",
        "'{0}' looks like '{1}' in UTF-8 that was read {2}; restore the text from its source, and save it as UTF-8");

    public static readonly Rule InvisibleControl = new("ART1006", RuleSeverity.Warning, "The text contains an invisible control character",
        "The text contains the invisible character U+{0}, {1}; remove it");

    public static readonly Rule LongTitle = new("ART1007", RuleSeverity.Warning, "The title is as long as a lead",
        "The title has {0} characters; if a part of it is the lead, separate them with a blank line");

    public static readonly Rule SeveralLines = new("ART1008", RuleSeverity.Warning, "A title or lead has several lines",
        "The {0} has several lines, which are joined by spaces; write it on one line, or separate it with a blank line from what does not belong to it");

    public static readonly Rule NameWithSuffix = new("ART1009", RuleSeverity.Info, "A member's name got a suffix",
        "The member is called '{0}', because another article has the same name or the name is reserved; give the Article item a MemberName if you use it in code");

    public static readonly Rule UnknownLanguage = new("ART1010", RuleSeverity.Warning, "A language code is unknown",
        "The metadata Language has the value '{0}', and '{1}' is not a language code of ISO 639-1; write a code such as 'fr' or 'uk'");

    public static readonly Rule LeftoverHtml = new("ART1011", RuleSeverity.Warning, "The text contains HTML",
        "The text contains '{0}', left over from HTML; write the plain text");

    public static readonly Rule CutTitle = new("ART1012", RuleSeverity.Warning, "The title was cut short",
        "The title ends in an ellipsis; write it in full");

    public static readonly Rule NeedlessSuppression = new("ART1013", RuleSeverity.Warning, "A suppression is not needed",
        "The metadata NoWarn of the Article item names '{0}', {1}; remove it there");

    public static readonly Rule NearDateline = new("ART1014", RuleSeverity.Warning, "A dateline is written in another form",
        "'{0}' looks like a dateline and is not read as one: {1}; end the lead with 'DD.MM.YYYY, Publisher'");

    public static readonly Rule DuplicateSlug = new("ART1015", RuleSeverity.Warning, "Several articles have one slug",
        "{0} articles have the slug '{1}', the first of them '{2}', which is the one that FindBySlug returns; look up the others by id or URL");

    public static readonly Rule OtherCodePage = new("ART1016", RuleSeverity.Warning, "The text comes from another code page",
        "'{0}' looks like '{1}' in the code page {2}; convert the file from {2} to UTF-8");

    public static readonly Rule SeveralArticles = new("ART1017", RuleSeverity.Warning, "A file contains several articles",
        "This line is the header of another article, '{0}', which is read as part of the body; put each article into a file of its own");

    public static readonly Rule ConflictMarkers = new("ART1018", RuleSeverity.Warning, "The text contains a conflict marker",
        "'{0}' is a conflict marker of a merge; resolve the conflict, and remove the marker");

    public static readonly Rule FutureDate = new("ART1019", RuleSeverity.Warning, "An article's date is in the future",
        "The {0} says {1}, which is in the future; correct it, or suppress this advice for articles that are to appear then");

    public static readonly Rule UnusedFile = new("ART1020", RuleSeverity.Warning, "A file in the folder of articles is not an article",
        "The file '{0}' is in the folder of articles, and no item includes it: the default items are seeds/**/*.txt; rename it, include it as an Article item, or move it out of the folder");

    public static readonly Rule UnknownFragment = new("ART1102", RuleSeverity.Warning, "A fragment of a link does not exist",
        "The fragment '#{0}' leads nowhere: {1} has no heading or other element with this id{2}");

    public static readonly Rule TemplateTag = new("ART1103", RuleSeverity.Warning, "Tags of a template language stay as text",
        "Tags of a template language, such as this one, stay as text: {0} files of the collection '{1}' have them; replace them by Markdown or HTML, or quote them as code");

    public static readonly Rule NoAlternativeText = new("ART1106", RuleSeverity.Warning, "An image has no alternative text",
        "The image '{0}' has no alternative text, which people who do not see it are read; write it between the brackets: ![text]({0})");

    public static readonly Rule PublishedDrafts = new("ART1107", RuleSeverity.Warning, "Drafts are published",
        "Drafts are in the published program: {0}, because the property ArticlesDrafts is 'include', as it is in Debug unless the project says otherwise; publish with '-c Release', or set the property to 'exclude'");

    // Code that uses articles.

    public static readonly Rule UnknownArticle = new("ART2001", RuleSeverity.Warning, "A constant names an article that does not exist",
        "No article of {0} has the {1} '{2}'{3}");

    public static readonly Rule HasMember = new(MemberAdvice.RuleId, RuleSeverity.Info, "An article with a member is looked up by its id",
        "The article '{0}' has the member {1}, which is checked by the compiler");

    public static readonly Rule ScanInsteadOfIndex = new("ART2003", RuleSeverity.Info, "A query looks at all entries where an index is",
        "The query looks at all entries; {0} finds those with a value by an index");

    public static readonly Rule SearchWithoutIndex = new("ART2004", RuleSeverity.Error, "A search over articles without a search index",
        "{0} needs a search index, which this project does not build; set <ArticlesSearch>true</ArticlesSearch> in the project file");

    public static readonly Rule ManyInApplication = new("ART2005", RuleSeverity.Info, "An application has many articles of its own",
        "This application has {0} articles, which the compiler looks at again in each build after an edit of code; in a class library that the application references, they are not compiled then");

    public static readonly Rule ContextWithoutBase = new(RecordAdvice.RuleId, RuleSeverity.Warning, "A JSON context does not see the members of a record",
        "The JSON context does not see the members that '{0}' gets from ArticleRecord, because both are generated at the same time; write the base: '{0} : ArticleRecord'");

    /// <summary>Reported by MSBuild: by the targets, or by the build task.</summary>
    public static IReadOnlyList<Rule> OfBuild { get; } =
        [OldCompiler, LateItems, UnreadableManifest, PackLimit, SearchTooLarge, SearchWithoutLanguage, ImpossiblePath, NotCSharp, TooLarge, PublishedDrafts, BrokenLink, ReferenceToDraft, UnknownFragment, TemplateTag, NoAlternativeText];

    /// <summary>What makes one file impossible as an article; also the problems of <c>ArticleFormatException</c>.</summary>
    public static IReadOnlyList<Rule> OfSeeds { get; } =
        [EmptyFile, NoHeader, HeaderWord, HeaderDate, HeaderUrl, HeaderExtra, NoTitle, NoBody, BadText, DatelineDate, TooLarge];

    /// <summary>What makes a seed with front matter impossible as an article, in addition to <see cref="OfSeeds"/>.</summary>
    public static IReadOnlyList<Rule> OfSeedFields { get; } = [FrontMatter, FrontMatterNotClosed, DuplicateKey, MisspelledKey, InvalidValue, UnsupportedYaml];

    /// <summary>Reported by the generator, which has all files and their items.</summary>
    public static IReadOnlyList<Rule> OfProject { get; } =
        [DuplicateId, Unreadable, InvalidMemberName, TakenMemberName, InvalidOption, InvalidMetadata, NameOfClass, MembersLeftOut, UnreadableManifest, Disagreement, OldLanguage, NoLibrary, UnusedFile, ManyInApplication];

    /// <summary>Why a Markdown file cannot be read, whatever its record is: the build task leaves such a file out.</summary>
    public static IReadOnlyList<Rule> OfFrontMatter { get; } = [FrontMatter, FrontMatterNotClosed, DuplicateKey, UnsupportedYaml, TomlFrontMatter];

    /// <summary>What is wrong with a Markdown file for its record.</summary>
    public static IReadOnlyList<Rule> OfFields { get; } =
        [MissingField, MisspelledKey, InvalidValue, UnknownEnumValue, EmptyValue, OutsideConstraint, DanglingReference, ReferenceToDraft, UnknownKey, AmbiguousScalar];

    /// <summary>What is wrong with a record.</summary>
    public static IReadOnlyList<Rule> OfRecords { get; } =
        [RecordNotPartial, UnreadableType, EmptyCollection, NoRecord, DeclaredTwice, NoDefault, NameOfCollection, OtherBase, ReferenceNotPartial, HidesMember, NoProperties, NoOtherSide, OtherSideLeftOut];

    /// <summary>Advice that the generator gives, because it knows the names and the items.</summary>
    public static IReadOnlyList<Rule> OfNames { get; } = [NameWithSuffix, UnknownLanguage];

    /// <summary>Advice that the analyzer of article files gives.</summary>
    public static IReadOnlyList<Rule> OfContent { get; } =
        [
            DatesDisagree, DuplicateUrl, IdenticalBodies, NoLead, Mojibake, InvisibleControl, LongTitle, SeveralLines, LeftoverHtml, CutTitle, NeedlessSuppression,
            NearDateline, DuplicateSlug, OtherCodePage, SeveralArticles, ConflictMarkers, FutureDate,
        ];

    /// <summary>Advice that the analyzer of C# code gives.</summary>
    public static IReadOnlyList<Rule> OfUse { get; } = [UnknownArticle, HasMember, ScanInsteadOfIndex, SearchWithoutIndex, ContextWithoutBase];

    /// <summary>Every rule once, in the order of the ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. new[] { OfBuild, OfSeeds, OfProject, OfFrontMatter, OfFields, OfRecords, OfNames, OfContent, OfUse }
            .SelectMany(static rules => rules).Distinct().OrderBy(static r => r.Id, StringComparer.Ordinal)];
}
