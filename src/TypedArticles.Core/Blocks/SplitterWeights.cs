namespace TypedArticles.Core.Blocks;

/// <summary>
/// All weights and thresholds of the splitter, each with the measurement that it comes from. Where a remark names numbers of boundaries, the value was changed and the accuracy tool run over
/// glued bodies: 300 real articles with 3,006 boundaries, the 85 articles of <c>tests/TypedArticles.Accuracy/Gold</c> with 453, and 540 articles made of messages in nine languages with 4,860. CONTRIBUTING
/// says how to change a weight.
/// </summary>
internal static class SplitterWeights
{
    // Evidence that a body was glued at all.

    /// <summary>What a place of <see cref="Verdict.Split"/> counts as evidence.</summary>
    public const int SplitEvidence = 2;

    /// <summary>What a place of <see cref="Verdict.Probable"/> counts as evidence: two of them weigh as much as one that is certain.</summary>
    public const int ProbableEvidence = 1;

    /// <summary>The least evidence that a body was glued: one certain place. With two, 33 boundaries fewer are found, and 1 cut fewer is wrong.</summary>
    public const int LeastEvidence = 2;

    /// <summary>
    /// In a body of several lines, the lines for each certain place at most. Measured with "mixed" and "clean" over the 300 articles (decision 0022): 2 finds 0.91 of the marked
    /// boundaries of mixed text and cuts 1.2 of 1,000 clean paragraphs, 4 finds 0.96 and cuts 2.4, 8 finds 0.97 and cuts 3.9.
    /// </summary>
    public const int LinesForEachPlace = 4;

    /// <summary>The evidence in one line by which this line was glued, whatever the other lines show: three certain places. None of the 3,306 clean paragraphs has so many.</summary>
    public const int EvidenceOfLine = 6;

    /// <summary>Of the words behind a word in lower case, one in so many has a capital where nouns have one: 29 to 42 % in German news, 3 to 20 % in English (5th to 95th percentile of 150 articles each).</summary>
    public const int WordsForEachNoun = 4;

    // Places between a small letter and a capital.

    /// <summary>In UTF-16 code units: what is longer is rarely a heading. Of 392 headings of articles the longest has 128, and 99 % have at most 93. 100 finds 6 boundaries fewer; 200 finds 3 more, and 1 cut more is wrong.</summary>
    public const int HeadingLength = 150;

    /// <summary>The longest heading in title case, in UTF-16 code units. 60 finds 2 boundaries fewer, 150 finds 3 more.</summary>
    public const int TitleLength = 100;

    /// <summary>In UTF-16 code units: a longer block is a paragraph, and ends with a mark. 200 finds 6 boundaries fewer, 400 finds 1 more.</summary>
    public const int LongLength = 300;

    /// <summary>The shortest capitalized word that may be a heading by itself, where nothing else speaks for it. With 6, 2 cuts more are wrong; 8 changes nothing.</summary>
    public const int SingleWordLength = 7;

    /// <summary>The shortest capitalized word that is a heading by itself where nothing speaks against it. With 7, 1 boundary more is found and 1 cut more is wrong; with 9, 1 fewer is found and 2 fewer are wrong.</summary>
    public const int LongWordLength = 8;

    /// <summary>
    /// The shortest half of a glued word that counts as a word: halves of two letters are parts of names (<c>McDonald</c>). With 2, 10 cuts more are wrong; with 4, 8 boundaries fewer are found.
    /// </summary>
    public const int ShortestPart = 3;

    /// <summary>The shortest word behind which a word that opens sentences shows the end of a heading. 3 and 5 change nothing that was measured.</summary>
    public const int LongLeft = 4;

    /// <summary>The longest first half of a name whose second half is a word that opens sentences: <c>LinkedIn</c>, <c>AddressOf</c>, in UTF-16 code units. With 6, 6 cuts more are wrong.</summary>
    public const int LongestNameHalf = 8;

    /// <summary>The longest prefix that stands before the capital of a name, in UTF-16 code units: Zulu has <c>kwase</c>, <c>nabase</c>. 5 and 7 change nothing that was measured.</summary>
    public const int LongestPrefix = 6;

    /// <summary>How many words without a space between them are an identifier. With 2, 83 boundaries fewer are found; with 4, 31 cuts more are wrong.</summary>
    public const int PartsOfIdentifier = 3;

    /// <summary>In UTF-16 code units: a longer body has each short word by which its sentences begin elsewhere too. 500 loses 2 boundaries and 10 wrong cuts; with 5,000, 1 more is found and 3 more are wrong.</summary>
    public const int ShortBody = 1500;

    /// <summary>What a word that opens sentences weighs. 2 finds 4 boundaries fewer and saves 4 wrong cuts; 4 finds 1 more, and 1 more is wrong.</summary>
    public const int OpenerScore = 3;

    /// <summary>The score at which a word that opens sentences shows the end of a heading. 0 changes nothing; 2 finds 2 boundaries fewer and saves 2 wrong cuts.</summary>
    public const int OpenerThreshold = 1;

    /// <summary>
    /// The longest run of letters that may be two words, in UTF-16 code units: two of the longest words of German and Finnish newspapers. A longer run is data, and looking at
    /// each of its capitals would take time in proportion to its square.
    /// </summary>
    public const int LongestRun = 128;
}
