namespace TypedArticles.Core.Blocks;

/// <summary>
/// The rules of the splitter, in the order in which they are asked: the first that says anything decides. What protects (scripts, notes, names, abbreviations) stands before what
/// splits, and within a kind what is certain before what is weighed. A place about which no rule says anything is kept.
/// </summary>
internal static class BoundaryRules
{
    private static readonly BoundaryRule[] s_all =
    [
        new("unspaced-script", Before.Any, "", "谁会来呢。有人", MarkRules.UnspacedScript),
        new("in-brackets", Before.Colon | Before.Apostrophe | Before.Symbol | Before.Digit | Before.Lower | Before.Upper, "", "(see YouTube)", MarkRules.InBrackets),
        new("note-mark", Before.SentenceEnd | Before.Closing, "Storms grew*.|*Since 2011.", "A note. * alone", MarkRules.NoteMark),
        new("bullet", Before.Any, "It costs 4 euros.|• Children pay half", "A→B", MarkRules.Bullet),
        new("shortcode", Before.SentenceEnd | Before.Closing, "See the film.|[video=1]", "See the film.[sic]", MarkRules.Shortcode),
        new("symbol-opens", Before.SentenceEnd, "It is over.|© Example", "a.@b", MarkRules.SymbolOpens),
        new("item-mark", Before.SentenceEnd, "Il dit oui.|– Non, dit-elle.", "Madrid, 12 may.- El alcalde", MarkRules.ItemMark),
        new("small-letter-name", Before.SentenceEnd, "Pupils like it.|iPad lessons", "obj.toString", SentenceRules.SmallLetterName),
        new("lower-label", Before.SentenceEnd, "Ahora cierra.|autor: A. Pérez", "example.org: a site", SentenceRules.LowerLabel),
        new("dotted-name", Before.SentenceEnd, "", "System.Text.Json", SentenceRules.DottedName),
        new("initials", Before.SentenceEnd, "It opens at 11 p.m.|The next", "J.K.Rowling", SentenceRules.Initials),
        new("abbreviation", Before.SentenceEnd, "", "Dr.Example", SentenceRules.Abbreviation),
        new("before-number", Before.SentenceEnd, "Das war das Ende.|1982 wurde", "Version 2.0", SentenceRules.BeforeNumber),
        new("before-uncased", Before.SentenceEnd, "Ահա.|", "ა.", SentenceRules.BeforeUncased),
        new("after-strong-mark", Before.SentenceEnd, "Who knows?|Nobody", "/search?Page=1", SentenceRules.AfterStrongMark),
        new("after-number-or-mark", Before.SentenceEnd, "Im Jahr 2022.|Der Bau", "am 3.Mai", SentenceRules.AfterNumberOrMark),
        new("after-word", Before.SentenceEnd, "The pier closed.|Nobody was hurt.", "www.Example.org", SentenceRules.AfterWord),
        new("after-closing", Before.Closing, "(SPD)|Der", "(Re)Define", MarkRules.AfterClosing),
        new("after-apostrophe", Before.Apostrophe, "La 'literaria'|El nombre", "Dell'Unione", MarkRules.AfterApostrophe),
        new("colon-before-item", Before.Colon, "Bring this:|- water", "12:30", MarkRules.ColonBeforeItem),
        new("colon-before-quote", Before.Colon, "Lo dijo así:|\"Abriremos\"", "{\"a\":\"b\"}", MarkRules.ColonBeforeQuote),
        new("colon-before-uncased", Before.Colon, "", "", MarkRules.ColonBeforeUncased),
        new("colon-before-capital", Before.Colon, "The tips include:|Use layers", "Schüler:Innen", MarkRules.ColonBeforeCapital),
        new("after-symbol", Before.Symbol, "Welcome!🎉|The pier", "C+Plus", MarkRules.AfterSymbol),
        new("after-number", Before.Digit, "Wahlen 2013|Die Partei", "4Q", MarkRules.AfterNumber),
        new("not-a-word", Before.Lower, "", "phpBB", CaseRules.NotAWord),
        new("gender-form", Before.Lower, "", "BürgerInnen", CaseRules.GenderForm),
        new("known-name", Before.Lower, "", "YouTube", CaseRules.KnownName),
        new("foreign-name", Before.Lower, "", "компонент HttpClient проверит", CaseRules.ForeignName),
        new("identifier", Before.Lower, "", "StopOnFirstFailure", CaseRules.Identifier),
        new("after-address", Before.Lower, "on example.org|The next", "#JeSuisÉlève", CaseRules.AfterAddress),
        new("repeated-name", Before.Lower, "", "SurveyPanda and SurveyPanda", CaseRules.RepeatedName),
        new("heading-before-opener", Before.Lower, "Negociaciones en Gurión|Entretanto, ", "LinkedIn", CaseRules.HeadingBeforeOpener),
        new("heading-or-item", Before.Lower, "Department of Energy|Department of Justice", "McDowell", CaseRules.HeadingOrItem),
        new("capitals-heading", Before.Upper, "WHAT HAPPENS NEXT|The residents", "MySQLServer", CaseRules.CapitalsHeading),
    ];

    /// <summary>Gets the rules in their order.</summary>
    public static ReadOnlySpan<BoundaryRule> All => s_all;

    /// <summary>Judges a place, and tells which rule did.</summary>
    /// <returns>The index of the rule; -1 where none said anything.</returns>
    public static int Judge(in Boundary boundary, out Verdict verdict)
    {
        int[] rules = ByKind.Rules[ByKind.IndexOf(boundary.Kind)];
        foreach (int rule in rules)
        {
            verdict = s_all[rule].Judge(boundary);
            if (verdict != Verdict.None)
            {
                return rule;
            }
        }

        verdict = Verdict.Keep;
        return -1;
    }

    /// <summary>The rules that are asked for each kind of place.</summary>
    private static class ByKind
    {
        private const int Kinds = 9;

        public static int[][] Rules { get; } = [.. Enumerable.Range(0, Kinds).Select(static kind =>
            Enumerable.Range(0, s_all.Length).Where(rule => ((int)s_all[rule].Before & (1 << kind)) != 0).ToArray())];

        public static int IndexOf(Before kind)
        {
            int index = 0;
            for (int bits = (int)kind; bits > 1; bits >>= 1)
            {
                index++;
            }

            return index;
        }
    }
}
