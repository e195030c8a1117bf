namespace TypedArticles.Core.Blocks;

/// <summary>
/// The rules of the splitter, in the order in which they are asked: the first that says anything decides. What protects (scripts, notes, names, abbreviations) stands before what
/// splits, and within a kind what is certain before what is weighed. A place about which no rule says anything is kept.
/// </summary>
internal static class BoundaryRules
{
    private static readonly BoundaryRule[] s_all =
    [
        new("unspaced-script", Before.Any, "It is done.|Who will come?", "谁会来呢.有人", MarkRules.UnspacedScript),
        new("in-brackets", Before.Colon | Before.Apostrophe | Before.Symbol | Before.Digit | Before.Lower | Before.Upper, "Visits|The pier opens in May.", "(see YouTube)", MarkRules.InBrackets),
        new("note-mark", Before.SentenceEnd | Before.Closing, "Storms grew*.|*Since 2011.", "The end.*(alone)", MarkRules.NoteMark),
        new("bullet", Before.Any, "It costs 4 euros.|• Children pay half", "A→B", MarkRules.Bullet),
        new("shortcode", Before.SentenceEnd | Before.Closing, "See the film.|[video id=1]", "See the film.[sic]", MarkRules.Shortcode),
        new("symbol-opens", Before.SentenceEnd, "It is over.|© Example", "p.@name", MarkRules.SymbolOpens),
        new("item-mark", Before.SentenceEnd, "Il dit oui.|– Non, dit-elle.", "Madrid, 12 mayo.- El alcalde", MarkRules.ItemMark),
        new("single-quote-opens", Before.SentenceEnd, "The pier closed.|'We are sad,' she said", "'We are sad.' and", MarkRules.SingleQuoteOpens),
        new("small-letter-name", Before.SentenceEnd, "Pupils like it.|iPad lessons", "Call obj.toString", SentenceRules.SmallLetterName),
        new("lower-label", Before.SentenceEnd, "Ahora cierra.|autor: A. Pérez", "the site example.org is", SentenceRules.LowerLabel),
        new("dotted-name", Before.SentenceEnd, "The pier closed.|Nobody was hurt.", "the package System.Text.Json reads", SentenceRules.DottedName),
        new("initials", Before.SentenceEnd, "It closes at 11 p.m.|The next", "written by J.K.Rowling and", SentenceRules.Initials),
        new("abbreviation", Before.SentenceEnd, "He is a doctor.|Example said", "by Dr.Example and", SentenceRules.Abbreviation),
        new("before-number", Before.SentenceEnd, "Das war das Ende.|1982 wurde", "in Version 2.0 of", SentenceRules.BeforeNumber),
        new("before-uncased", Before.SentenceEnd, "ხიდი გაიხსნა.|ქალაქში დღეა", "Ա.გ", SentenceRules.BeforeUncased),
        new("after-strong-mark", Before.SentenceEnd, "Who knows?|Nobody", "www.example.org/search?Page=1", SentenceRules.AfterStrongMark),
        new("after-number-or-mark", Before.SentenceEnd, "Im Jahr 2022.|Der Bau", "am 3.Mai im", SentenceRules.AfterNumberOrMark),
        new("after-word", Before.SentenceEnd, "The pier closed.|Nobody was hurt.", "on www.Example.org is", SentenceRules.AfterWord),
        new("after-closing", Before.Closing, "(SPD)|Der Rat", "(Re)Define it", MarkRules.AfterClosing),
        new("after-apostrophe", Before.Apostrophe, "La 'literaria'|El nombre", "Dell'Unione è", MarkRules.AfterApostrophe),
        new("colon-before-item", Before.Colon, "Bring this:|- water", "at 12:- water", MarkRules.ColonBeforeItem),
        new("colon-before-quote", Before.Colon, "Lo dijo así:|\"Abriremos ya\"", "{a:\"B\"}", MarkRules.ColonBeforeQuote),
        new("colon-before-uncased", Before.Colon, "القائمة: هنا. وهي:|الخبز", "وهي:الخبز", MarkRules.ColonBeforeUncased),
        new("colon-before-capital", Before.Colon, "The tips include:|Use layers", "alle Schüler:Innen", MarkRules.ColonBeforeCapital),
        new("after-symbol", Before.Symbol, "Welcome!🎉|The pier", "the 5€Plus card", MarkRules.AfterSymbol),
        new("after-number", Before.Digit, "Wahlen 2013|Die Partei", "a 4Q result", MarkRules.AfterNumber),
        new("not-a-word", Before.Lower, "Visits|The pier", "a phpB3 file", CaseRules.NotAWord),
        new("gender-form", Before.Lower, "Visits|The pier", "alle BürgerInnen und", CaseRules.GenderForm),
        new("known-name", Before.Lower, "Visits|The pier", "on YouTube and", CaseRules.KnownName),
        new("script-change", Before.Lower, "на example.org/Birds|Экологи ждут", "#BirdsЭкологи и", CaseRules.ScriptChange),
        new("foreign-name", Before.Lower, "Деньги|Ремонт обойдётся", "компонент HttpClient проверит", CaseRules.ForeignName),
        new("identifier", Before.Lower, "Visits|The pier", "set StopOnFirstFailure now", CaseRules.Identifier),
        new("after-address", Before.Lower, "on example.org|The next", "#JeSuisÉlève et", CaseRules.AfterAddress),
        new("prefix", Before.Lower, "Visits|The pier", "abantu baseThekwini naseThekwini", CaseRules.Prefix),
        new("repeated-name", Before.Lower, "Visits|The pier", "SurveyPanda and SurveyPanda", CaseRules.RepeatedName),
        new("heading-before-opener", Before.Lower, "Negociaciones en Gurión|Entretanto, otras", "on TurnItIn and", CaseRules.HeadingBeforeOpener),
        new("heading-or-item", Before.Lower, "Department of Energy|Department of Justice", "said McDowell of", CaseRules.HeadingOrItem),
        new("capitals-heading", Before.Upper, "WHAT HAPPENS NEXT|The residents", "the MySQLServer is", CaseRules.CapitalsHeading),
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
