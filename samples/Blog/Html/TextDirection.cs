namespace Blog.Html;

/// <summary>Which way a language is written, for the attribute <c>dir</c>.</summary>
internal static class TextDirection
{
    /// <summary><c>rtl</c>, <c>ltr</c>, or <c>auto</c> where no language is known: the browser looks at the first letter.</summary>
    public static string Of(string? language)
    {
        if (language is null)
        {
            return "auto";
        }

        // A script in the tag decides: az-Arab is written from the right, ar-Latn is not.
        string[] subtags = language.Split('-');
        string? script = subtags.Skip(1).FirstOrDefault(static s => s.Length == 4 && char.IsAsciiLetter(s[0]));
        bool isRightToLeft = script is null
            ? subtags[0].ToLowerInvariant() is "ar" or "arc" or "ckb" or "dv" or "fa" or "he" or "iw" or "ps" or "sd" or "ug" or "ur" or "yi"
            : script.ToLowerInvariant() is "arab" or "hebr" or "syrc" or "thaa" or "nkoo" or "adlm" or "rohg";
        return isRightToLeft ? "rtl" : "ltr";
    }
}
