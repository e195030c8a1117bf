namespace TypedArticles.Core.Blocks;

/// <summary>
/// All weights and thresholds of the splitter, each with the measurement that it comes from. "Gold" is <c>tests/TypedArticles.Accuracy/Gold</c>, "glued",
/// "clean" and "mixed" are the verbs of that program; CONTRIBUTING says how to change one of them.
/// </summary>
internal static class SplitterWeights
{
    // Evidence that a body was glued at all.

    /// <summary>What a place of <see cref="Verdict.Split"/> counts as evidence.</summary>
    public const int SplitEvidence = 2;

    /// <summary>What a place of <see cref="Verdict.Probable"/> counts as evidence: two of them weigh as much as one that is certain.</summary>
    public const int ProbableEvidence = 1;

    /// <summary>The least evidence that a body was glued: one certain place.</summary>
    public const int LeastEvidence = 2;

    /// <summary>
    /// In a body of several lines, the lines for each certain place at most. Measured with "mixed" and "clean" over 300 articles (decision 0022): 2 finds 0.91 of the marked
    /// boundaries of mixed text and cuts 1.2 of 1,000 clean paragraphs, 4 finds 0.96 and cuts 2.4, 8 finds 0.97 and cuts 3.9.
    /// </summary>
    public const int LinesForEachPlace = 4;

    /// <summary>The evidence in one line by which this line was glued, whatever the other lines show: three certain places.</summary>
    public const int EvidenceOfLine = 6;

    /// <summary>Of the words behind a word in lower case, one in so many has a capital where nouns have one: 29 to 42 % in German news, 3 to 20 % in English (5th to 95th percentile of 150 articles each).</summary>
    public const int WordsForEachNoun = 4;

    // Places between a small letter and a capital.

    /// <summary>In UTF-16 code units: what is longer is rarely a heading. Of 392 headings of articles the longest has 128, and 99 % have at most 93.</summary>
    public const int HeadingLength = 150;

    public const int TitleLength = 100;

    public const int LongLength = 300;

    /// <summary>The shortest capitalized word that may be a heading by itself, where nothing else speaks for it.</summary>
    public const int SingleWordLength = 7;

    public const int LongWordLength = 8;

    /// <summary>The shortest half of a glued word that counts as a word: halves of two letters are parts of names (<c>McDonald</c>).</summary>
    public const int ShortestPart = 3;

    public const int LongLeft = 4;

    /// <summary>The longest first half of a name whose second half is a word that opens sentences: <c>LinkedIn</c>, in UTF-16 code units.</summary>
    public const int LongestNameHalf = 6;

    /// <summary>The longest prefix that stands before the capital of a name, in UTF-16 code units: Zulu has <c>kwase</c>, <c>nabase</c>.</summary>
    public const int LongestPrefix = 6;

    /// <summary>How many words without a space between them are an identifier.</summary>
    public const int PartsOfIdentifier = 3;

    /// <summary>In UTF-16 code units: a longer body has each short word by which its sentences begin elsewhere too.</summary>
    public const int ShortBody = 1500;

    /// <summary>What a word that opens sentences weighs.</summary>
    public const int OpenerScore = 3;

    public const int OpenerThreshold = 1;

    /// <summary>
    /// The longest run of letters that may be two words, in UTF-16 code units. The longest words of German and Finnish newspapers have about 60 letters; a longer
    /// run is data, and looking at each of its capitals would take time in proportion to its square.
    /// </summary>
    public const int LongestRun = 128;
}
