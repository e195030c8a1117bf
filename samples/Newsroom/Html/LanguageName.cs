namespace Newsroom.Html;

/// <summary>What speakers call their language: links to articles in it are for them.</summary>
internal static class LanguageName
{
    /// <summary>The name, or the tag itself where this site has none for it.</summary>
    public static string Of(string language) => language switch
    {
        "ar" => "العربية",
        "de" => "Deutsch",
        "en" => "English",
        "fr" => "Français",
        "he" => "עברית",
        "ja" => "日本語",
        "ru" => "Русский",
        _ => language,
    };
}
