using TypedArticles.Core.Dates;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Seeds;

/// <summary>
/// The parser of the seed format, for the compiler and for run time. One pass over UTF-16 text, no regular expression, no
/// exception for bad input: what is wrong comes back as problems with their places, all of them, and none of them twice.
/// </summary>
internal static class SeedParser
{
    /// <param name="text">The whole file, with or without a byte-order mark.</param>
    /// <param name="isLead">
    /// Whether the block after the title is the lead; null leaves it to the block's end, a dateline or an ellipsis.
    /// </param>
    /// <param name="problems">Receives what is wrong.</param>
    public static SeedLayout Parse(ReadOnlySpan<char> text, bool? isLead, ref ProblemList problems)
    {
        if (TextCheck.FirstBad(text) is >= 0 and var bad)
        {
            bool isWide = TextCheck.IsWide(text, bad);
            problems.Add(RuleTable.BadText, new TextRange(bad, 1), isWide ? TextCheck.Wide : TextCheck.FaultOf(text[bad]));
            if (isWide || (bad < 4 && text[bad] == '\0'))
            {
                // UTF-16 or UTF-32, or binary: whatever else seems wrong follows from that.
                return default;
            }
        }

        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var lines = new TextLines(text, start);
        if (!lines.TryNextFilledLine(out TextRange header))
        {
            problems.Add(RuleTable.EmptyFile, new TextRange(0, 0));
            return default;
        }

        SeedLayout layout = default;
        if (HeaderParser.LooksLikeHeader(text, header))
        {
            layout = HeaderParser.Parse(text, header, ref problems);
            var frontMatter = SeedFrontMatter.Find(text, lines.Position);
            if (frontMatter.IsPresent)
            {
                layout = WithFrontMatter(text, frontMatter, layout, ref problems);
                if (!frontMatter.IsClosed)
                {
                    // Where the title begins cannot be told.
                    return layout;
                }

                lines = new TextLines(text, frontMatter.End);
            }
        }
        else
        {
            // Without a header the first line is most likely the title: read on from it, so that nothing else is blamed.
            problems.Add(RuleTable.NoHeader, header, Quote.Shorten(header.Of(text)), HeaderHint.ForNoHeader(header.Of(text)));
            lines = new TextLines(text, start);
        }

        if (!lines.TryNextBlock(out TextRange title))
        {
            problems.Add(RuleTable.NoTitle, EndOf(text));
            return layout;
        }

        layout = ParseLeadAndBody(text, lines, isLead, layout with { Title = title }, ref problems);
        if (layout.Fields is { } fields && !layout.Period.IsNone)
        {
            CalendarDate published = PublicationDate.Of(layout.DatelineDate, layout.Url.Of(text), layout.Period);
            SeedFieldReader.CheckOrder(text, fields, published.IsNone ? layout.Period : published, ref problems);
        }

        return layout;
    }

    private static SeedLayout WithFrontMatter(ReadOnlySpan<char> text, in SeedFrontMatter frontMatter, SeedLayout layout, ref ProblemList problems)
    {
        if (!frontMatter.Opening.IsEmpty)
        {
            problems.Add(RuleTable.FrontMatter, frontMatter.Opening, "the fields of an article follow its header without a line '---' above them; remove this line");
        }

        if (!frontMatter.IsClosed)
        {
            problems.Add(RuleTable.FrontMatterNotClosed, frontMatter.Key);
            return layout;
        }

        return layout with { FrontMatter = frontMatter.Content, Fields = SeedFieldReader.Read(text, frontMatter.Content, ref problems) };
    }

    private static SeedLayout ParseLeadAndBody(
        ReadOnlySpan<char> text, TextLines lines, bool? isLead, SeedLayout layout, ref ProblemList problems)
    {
        int bodyStart = lines.Position;
        if (isLead != false && lines.TryNextBlock(out TextRange block))
        {
            Dateline dateline = Dateline.AtEndOf(text, block);
            if (isLead == true || dateline.IsFound || Ellipsis.Ends(block.Of(text)))
            {
                bodyStart = lines.Position;
                layout = WithLead(text, block, dateline, layout, ref problems);
            }
        }

        TextRange body = TextLines.TrimBlankLines(text, TextRange.Between(bodyStart, text.Length));
        if (body.IsEmpty)
        {
            problems.Add(RuleTable.NoBody, EndOf(text));
        }

        return layout with { Body = body };
    }

    private static SeedLayout WithLead(
        ReadOnlySpan<char> text, TextRange block, Dateline dateline, SeedLayout layout, ref ProblemList problems)
    {
        if (!dateline.IsFound)
        {
            return layout with { Lead = block };
        }

        if (dateline.Date.IsNone)
        {
            problems.Add(RuleTable.DatelineDate, dateline.DateRange, Quote.Shorten(dateline.DateRange.Of(text)));
        }

        TextRange lead = Invisible.Trim(text, TextRange.Between(block.Start, dateline.DateRange.Start));
        return layout with
        {
            Lead = lead.IsEmpty ? lead : TextRange.Between(block.Start, lead.End),
            DatelineDate = dateline.Date,
            DatelineRange = dateline.DateRange,
            Publisher = dateline.Publisher,
        };
    }

    /// <summary>The end of the last line that is not blank: where the missing part belongs.</summary>
    private static TextRange EndOf(ReadOnlySpan<char> text) =>
        new(TextLines.TrimBlankLines(text, new TextRange(0, text.Length)).End, 0);
}
