using System.Globalization;
using TypedArticles.Tests;

namespace TypedArticles.Fuzz;

/// <summary>Articles in languages of every kind, whose index has all that an index can have: sections, rings, marks, frequent and single words.</summary>
internal static class SearchArchive
{
    private static readonly (string? Language, string[] Words)[] s_languages =
    [
        ("en", "the a of and bridge bridges canal canals lock locks locked locking keeper keepers harbour iron stone stones winter river rivers town council O'Neill 2024 lighthouse".Split(' ')),
        ("fr", "le la les de pont ponts rivière rivières écluse écluses l'été ville villes pierre château qu'il hiver fermée fermées œuvre".Split(' ')),
        ("vi", "cầu câu cau sông nước người dân thành phố đường đá của và là cây mưa bến".Split(' ')),
        ("zh", "赵州桥 石拱桥 河北省 城市 冬天 历史 的 了 在 日本語".Split(' ')),
        ("ar", "الجسر والجسر جسور النهر المدينة القديمة العمال في من على حجر وبالحجر".Split(' ')),
        ("th", "สะพานหิน แม่น้ำ เมืองเก่า ประวัติศาสตร์".Split(' ')),
        (null, "xx yy zz qq 17 ѣ 🎉 \u0301 ß ﬁ Ⅳ".Split(' ')),
    ];

    /// <summary>The articles of an archive; each number is another archive.</summary>
    public static Article[] Articles(int number, int count)
    {
        var random = new FuzzRandom(18, number);
        return [.. Enumerable.Range(0, count).Select(i => Make(random, i))];
    }

    /// <summary>A word of one of the languages.</summary>
    public static string Word(FuzzRandom random) => random.Pick(random.Pick(s_languages).Words);

    public static (byte[] Pack, byte[] Index)[] Intact { get; } = [Packs.WriteSearchable(Articles(1, 60)), Packs.WriteSearchable(Articles(2, 9)), Packs.WriteSearchable(Articles(3, 1)), Packs.WriteSearchable([])];

    private static Article Make(FuzzRandom random, int number)
    {
        (string? language, string[] words) = random.Pick(s_languages);
        string Text(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => random.OneIn(6) ? random.Pick(words) + random.Pick(words) : random.Pick(words)));
        return new Article
        {
            Id = number.ToString("0000", CultureInfo.InvariantCulture),
            Url = new Uri($"https://example.org/{number}"),
            Title = Text(1 + random.Below(5)),
            Lead = random.OneIn(2) ? null : Text(1 + random.Below(8)),
            Language = language,
            Period = PartialDate.Parse($"20{10 + random.Below(20)}"),
            Body = new ArticleBody(Text(1 + random.Below(80))),
        };
    }
}
