using System.Text;

namespace TypedArticles.Fuzz;

/// <summary>Random queries, each made from its index alone: words of the archive, operators, broken text, and now and then a megabyte.</summary>
internal sealed class QueryInputs(ulong seed)
{
    private const int LongOneIn = 20_000;
    private const int Long = 1 << 20;

    private static readonly string[] s_operators = ["\"", "“", "”", "-", "*", "title:", "TITLE:", " ", "  ", "\t", "-\"", "\"-", "**", "--", "title:-", "title:\"", ":", "'", "’", "\u3000", "\u00AD", "\0", "\uD800", "\uDC00"];

    public ulong Seed => seed;

    public string this[long index]
    {
        get
        {
            var random = new FuzzRandom(seed, index);
            var query = new StringBuilder();
            if (random.OneIn(LongOneIn))
            {
                string part = Piece(random) + (random.OneIn(2) ? " " : "");
                while (query.Length < Long)
                {
                    query.Append(part.Length == 0 ? "a" : part);
                }

                return query.ToString();
            }

            for (int left = 1 + random.Below(random.OneIn(8) ? 90 : 7); left > 0; left--)
            {
                query.Append(Piece(random)).Append(random.OneIn(4) ? "" : " ");
            }

            return query.ToString();
        }
    }

    public SearchOptions OptionsOf(long index)
    {
        var random = new FuzzRandom(seed + 1, index);
        return new SearchOptions
        {
            Skip = random.OneIn(4) ? random.Below(20) : 0,
            Take = random.OneIn(10) ? random.Pick([0, 1, 500, SearchOptions.MaxTake]) : 10,
            Fields = random.OneIn(3) ? (SearchFields)random.Below(8) : SearchFields.All,
            Match = (SearchMatch)random.Below(3),
            Typos = (SearchTypos)random.Below(3),
            Order = (SearchOrder)random.Below(2),
            LastWordIsPrefix = random.OneIn(3),
        };
    }

    private static string Piece(FuzzRandom random)
    {
        string word = SearchArchive.Word(random);
        return random.Below(9) switch
        {
            0 or 1 or 2 => word,
            3 => word[..random.Below(word.Length + 1)],
            4 => word.Insert(random.Below(word.Length + 1), ((char)random.Below(0x10000)).ToString()),
            5 => Encoding.UTF8.GetString(random.Pick(Tokens.Short)),
            6 => random.Pick(s_operators) + word,
            7 => word + random.Pick(s_operators),
            _ => random.Pick(s_operators),
        };
    }
}
