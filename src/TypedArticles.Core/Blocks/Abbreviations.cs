namespace TypedArticles.Core.Blocks;

/// <summary>Words that are cut short by a full stop, in the languages of most news. All languages share the tables.</summary>
internal static class Abbreviations
{
    // They stand before a name or a number. Titles and units only: words that often end sentences are left out.
    private static readonly ShortWords s_words = new(
        "dr mr mrs ms mx st ste prof nr no vs mme mlle sra dra sr srta ing hon rev gen col lt sgt capt abs bd vol fig bzw ca vgl ggf bspw inkl zzgl pp kap "
        + "ch sec chap approx sv ul pl tř nám tzv ks św im tzn ул им тел стр св проф г просп пл вул ім डॉ श्री adv arch avv dott dipl mag dir ing mgr judr mudr bldg blvd ave hwy "
        + "dept univ art nos núm pág págs vid cf ibid seg zw zit str tel fax ext ust nru kpt dkt km kg cap av al op ed eds trad "
        + "ред ст акад гр ген полк пр пер д корп кв обл р ім вул пл просп αρ κ σελ dhr mevr mej mnr mev drs gde kong lic hr fr phil");

    // With a capital only: in lower case they are words, of the same or another language.
    private static readonly ShortWords s_capitalized = new(
        "gov sen rep reps sens maj cpl adm cmdr pres amb supt pvt cpt atty jan feb mar apr aug sept sep oct nov dec janv févr avr juil juill ene abr ago dic okt dez mär "
        + "rs inr usd no bldg mt ft pt fr br msgr jr vizc lic arq min fra insp dep min gob fed adj brig");

    private static readonly ShortWords s_beforeNumbers = new(
        "godz hod ok cca ca kb kl klo óra ore uur p pp pg nr no nos vol fig ch art abs bd kap sec par str ziff tab abb tel fax ext bus rm apt ste v ver núm pág cap num lib fasc sez rev kol lk odst č čl str poz ust dz §§ "
        + "ст п пп рис гл ч т см № стр табл sid s kl nro lk sz old");

    // Pairs of letters with a full stop behind each that end sentences too; most pairs go on.
    private static readonly ShortWords s_ends = new("am pm us uk un eu dc ua ev тд тп нэ др sa cv ny la ac");

    // What follows "U.S." and its kind as a part of a name.
    private static readonly ShortWords s_country = new(
        "army navy air marine marines senate house congress department president supreme geological embassy secretary treasury state states coast forest attorney open census steel bank ambassador "
        + "fish government constitution district court dollar dollars customs postal representative consulate capitol circuit code special trade naval mission forces agency office national general "
        + "security food centers park patent citizenship digital web chamber conference olympic soccer women men food");

    /// <summary>Whether a word is an abbreviation, with a capital or without.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => s_words.Contains(word);

    /// <summary>Whether a word is an abbreviation where it has a capital.</summary>
    public static bool IsCapitalized(ReadOnlySpan<char> word) => word.Length > 1 && Text.Characters.IsUpper(word[0]) && s_capitalized.Contains(word);

    /// <summary>Whether a word is an abbreviation before a number.</summary>
    public static bool IsBeforeNumber(ReadOnlySpan<char> word) => s_beforeNumbers.Contains(word);

    /// <summary>Whether two letters, each with a full stop, may end a sentence: <c>p.m.</c>, <c>U.S.</c></summary>
    public static bool EndsSentences(char first, char second)
    {
        Span<char> pair = stackalloc char[] { first, second };
        return s_ends.Contains(pair);
    }

    /// <summary>Whether a word is a part of the name of an institution behind <c>U.S.</c></summary>
    public static bool FollowsCountry(ReadOnlySpan<char> word) => s_country.Contains(word);
}
