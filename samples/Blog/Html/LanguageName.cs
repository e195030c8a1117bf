namespace Blog.Html;

/// <summary>What speakers call their language: links to posts in it are for them.</summary>
internal static class LanguageName
{
    /// <summary>The name, or the tag itself where this site has none for it.</summary>
    public static string Of(string? language) => language switch
    {
        "ar" => "العربية",
        "de" => "Deutsch",
        "en" => "English",
        "ja" => "日本語",
        _ => language ?? "",
    };
}
