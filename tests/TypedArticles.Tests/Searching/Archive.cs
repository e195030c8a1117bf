namespace TypedArticles.Tests.Searching;

/// <summary>A small archive to search.</summary>
internal static class Archive
{
    public static Article[] Articles { get; } =
    [
        Of("bridge", "en", "2023-04-01", "The Iron Bridge", "A bridge of cast iron crosses the river.", "Workers built the iron bridge in one summer. The town paid for the bridge with a toll on every cart.\n\nNobody remembers the toll today."),
        Of("canal", "en", "2023-05-02", "Locks of the Old Canal", null, "The old canal has nine locks. Each lock lifts a boat by two metres. A keeper opens the locks by hand, and the keepers live in small houses near the water."),
        Of("harbour", "en", "2024-01-10", "A Harbour in Winter", "Ice closes the harbour.", "Ships wait outside the harbour until the ice breaks. The lighthouse burns all day. Old ships made of iron suffer most."),
        Of("town", "en", "2024-02-11", "Town Notes", "Notes from the council.", "The council spoke about the river, the old market and a new bridge. A short walk leads from the market to the canal."),
        Of("fr/pont", "fr", "2023-06-03", "Le pont de pierre", "Un pont sur la rivière.", "Le pont de pierre enjambe la rivière depuis des siècles. L'été, les enfants sautent du pont. Les écluses sont fermées."),
        Of("de/bruecke", "de", "2023-07-04", "Die steinerne Brücke", null, "Die Brücken der Stadt sind alt. Eine Brücke aus Stein führt über den Fluss. Größere Schiffe fahren nicht darunter hindurch."),
        Of("ru/most", "ru", "2023-08-05", "Каменный мост", null, "Каменный мост стоит над рекой. Мосты города построены в разные годы. Ёлка растёт у моста."),
        Of("zh/qiao", "zh", "2023-09-06", "赵州桥", null, "赵州桥是一座石拱桥，位于河北省。石拱桥很古老。"),
        Of("th/saphan", "th", "2023-10-07", "สะพานหิน", null, "สะพานหินข้ามแม่น้ำ เมืองเก่ามีสะพานหลายแห่ง"),
        Of("ar/jisr", "ar", "2023-11-08", "الجسر الحجري", null, "بنى العمال الجسر الحجري فوق النهر. والجسور القديمة كثيرة في المدينة."),
        Of("vi/cau", "vi", "2023-12-09", "Cầu đá", null, "Cây cầu đá bắc qua sông. Người dân cầu mong mưa. Ông câu cá dưới cầu."),
    ];

    public static ArticleCollection<Article> All { get; } = Packs.ReadSearchable(Articles);

    public static string[] Ids(string query, SearchOptions? options = null) => Ids(All, query, options);

    public static string[] Ids(ArticleCollection<Article> articles, string query, SearchOptions? options = null) => [.. articles.Search(query, options).Select(static h => h.Entry.Id)];

    public static Article Of(string id, string? language, string date, string title, string? lead, string body) => new()
    {
        Id = id,
        Url = new Uri($"https://www.example.org/{id}"),
        Title = title,
        Lead = lead,
        Language = language,
        Period = PartialDate.Parse(date),
        Body = new ArticleBody(body),
    };
}
