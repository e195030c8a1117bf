using TypedArticles.Core.Searching;

namespace TypedArticles.Build.Searching;

/// <summary>
/// The language of a text of which nothing says it: by its script where one language is written in it, else by the function words of the
/// languages that share a script. For the index alone: metadata do not change.
/// </summary>
internal static unsafe class LanguageGuess
{
    /// <summary>How much of a text is read, in words.</summary>
    private const int MaxWords = 400;

    /// <summary>What a language must have at least, and how far it must be before the next.</summary>
    private const double LeastScore = 2.5;
    private const double LeastLead = 1.25;

    /// <summary>The part of the words that must be in one script.</summary>
    private const double LeastShare = 0.6;

    /// <summary>Folded function words, the most frequent of each language.</summary>
    private static readonly (string Language, string Words)[] s_words =
    [
        ("en", "the of and to in is that for it was on with as at by this from are be have has not were which he his they an or but"),
        ("de", "der die und den das von zu mit sich des auf ist im fur dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem uber"),
        ("fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se il ce sont avec aux cette son ses mais ou elle leur"),
        ("es", "de la que el en y los del se las por un para con no una su al lo como mas pero sus le ha o este si porque esta entre cuando muy sin sobre fue"),
        ("pt", "de que e do da em um para com nao uma os no se na por mais as dos como mas ao ele das seu sua ou quando muito nos ja eu tambem pelo pela ate isso sao foi"),
        ("it", "di e il la che in un per del una non con della sono le da si al ha i dei nel piu alla gli anche come ma su era lo delle dal nella questo suo essere"),
        ("ro", "de si in a la cu pe din care un o este nu sa ca mai pentru au fost al ale lui se prin dar dupa sau fi cel sunt ce le iar fata"),
        ("ca", "de la i el que a en els les per un una del amb es al no dels va com mes aquest seva seu aquesta ha son pero tambe ser fins han ja sobre"),
        ("nl", "de van het een en in is dat op te zijn met voor niet die aan er om ook als maar bij uit dan nog naar heeft hij ze door over wordt deze werd"),
        ("sv", "och i att det som en pa ar av for med till den har de inte om ett han men var sig fran vi sa kan nar ska efter eller vid aven ocksa mot"),
        ("da", "og i at det er en til af pa de for som med den der har ikke et om han var men sig fra kan efter blev ved skal nar vil ogsa havde hvor mod deres"),
        ("no", "og i det er pa som en til av for at med de har ikke den et om han var men seg fra kan etter ble ved skal nar vil ogsa hadde hvor mot sier bli enn"),
        ("fi", "ja on ei etta se oli han mutta ovat kun joka myos hanen niin tai kuin sen jos mukaan nyt vain ole sita viela joten jonka ollut jotka tassa eika voi kanssa"),
        ("et", "ja on ei et ta see oli kui aga ka mis oma nii seda ning voi kes pole selle mida tema veel siis juba nad olid poolt meie ma sest kuid"),
        ("lt", "ir yra kad i su is kaip buvo tai jo apie bet nuo ne o po per pat savo jau dar taip ar tik kuris del uz kai ji jie bus"),
        ("lv", "un ir ka no uz ar par bija tas to pie kas vai bet pec gan jau vins savu arii ari tika lidz lai nav tiek kuras kurs so"),
        ("pl", "i w na z do nie sie ze jest o to jak za po od przez co ale tym dla jego oraz juz tak ktory ktore jej lub byl byla przy pod tylko"),
        ("cs", "a v se na je ze o s z do i to za ve pro k by jsem po ale jako od ktery jeho nebo podle uz aby byl jsou si jen pri take ktere ktera jeste"),
        ("sk", "a v sa na je ze o s z do aj to za vo pre k by som po ale ako od ktory jeho alebo podla uz aby bol su si len pri tiez ktore ktora este"),
        ("sl", "in je v na se za da so ki z pa s bi ne tudi po od kot o iz do pri ali bo ni kar bil zelo vec kjer kako bila pred med ter lahko"),
        ("hr", "i je u na se za da su od s o iz koji ne a kao do sto koja bi koje ili po te biti samo nije bio jer ali kako vise sve smo godine"),
        ("hu", "a az es hogy nem is egy meg van ez de csak ezt volt mar azt vagy mint el aki szerint ki majd hanem lehet ha minden kell sem akkor sok amely pedig nagy lett"),
        ("tr", "ve bir bu da de icin ile olarak cok daha gibi olan ne en kadar o var sonra ama dedi oldu onun her bin degil ise mi ya yeni iki buyuk tarafindan"),
        ("vi", "cua va la cac co trong duoc cho khong nguoi da voi mot nhung nay ong khi den tai ve tu theo nam vao ra se sau nhieu cung day viec tren"),
        ("id", "yang dan di dengan untuk ini dari dalam tidak akan pada juga itu ke adalah oleh ada mereka karena saya bisa lebih telah sebagai kata sudah para tersebut"),
        ("ru", "и в не на что с он как это по но из у за от к его для то о так же все было был или она они еще при бы если только уже после"),
        ("uk", "і в не на що з до у та як це за але від и про иого для то або іх був було вони він також бути після ще вже під якии цього якщо"),
        ("be", "і у не на што з да як гэта за але ад пра яго для ці іх быу было яны ен таксама пасля яшчэ ужо які калі каб па"),
        ("bg", "и в на да се от за е не са с че по като ще това а но до след му при които тои го или има която един няма във си бе още"),
        ("mk", "и во на да се од за е не со што ке ја ги како по а но до тоа кои дека го или има која еден уште кој беше биде нема"),
        ("sr", "и је у на се да за од су са о као који не што до ће а из али или које по која би само није био јер како више"),
        ("ar", "في من علي ان الي التي عن مع هذا الذي هذه ما لا بعد كان بين قد كما او قال ذلك خلال حيث كل غير"),
        ("fa", "و در به از كه اين را با است براي ان يك خود تا كرد بر هم نيز گفت شده بود ها شد مي"),
        ("ur", "كے كي ميں هے اور سے كا كو اس كه پر نے هيں يه بهي تها ايك"),
        ("hi", "के में की है और से का को पर ने कि यह हैं था भी इस एक नहीं कर हो वह जो तो लिए गया"),
        ("mr", "आहे या व आणि ते हे मध्ये होते ही होता असे नाही त्या तर की आहेत केली काही झाले"),
        ("ne", "छ र को मा ले पनि छन् यो गरेको हो भएको लागि भने गर्न तर उनले थियो गर्ने"),
    ];

    /// <summary>The languages of scripts in which one language is written for the most part, by the first scalar of a word.</summary>
    private static readonly (int From, int To, string Language)[] s_scripts =
    [
        (0x0370, 0x03FF, "el"), (0x0530, 0x058F, "hy"), (0x0590, 0x05FF, "he"), (0x0980, 0x09FF, "bn"), (0x0A00, 0x0A7F, "pa"), (0x0A80, 0x0AFF, "gu"),
        (0x0B00, 0x0B7F, "or"), (0x0B80, 0x0BFF, "ta"), (0x0C00, 0x0C7F, "te"), (0x0C80, 0x0CFF, "kn"), (0x0D00, 0x0D7F, "ml"), (0x0D80, 0x0DFF, "si"),
        (0x0E00, 0x0E7F, "th"), (0x0E80, 0x0EFF, "lo"), (0x1000, 0x109F, "my"), (0x10A0, 0x10FF, "ka"), (0x1200, 0x139F, "am"), (0x1780, 0x17FF, "km"),
        (0x3040, 0x30FF, "ja"), (0x3400, 0x9FFF, "zh"), (0xAC00, 0xD7AF, "ko"),
    ];

    private static readonly Dictionary<string, int[]> s_languages = s_words
        .SelectMany(static (l, i) => l.Words.Split(' ').Distinct().Select(w => (Word: w, Language: i)))
        .GroupBy(static w => w.Word, StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, static g => g.Select(static w => w.Language).ToArray(), StringComparer.Ordinal);

    /// <summary>The language of a text as a primary subtag; null where none clearly wins.</summary>
    public static string? Of(ReadOnlySpan<byte> text)
    {
        double[] scores = new double[s_words.Length];
        int[] scripts = new int[s_scripts.Length];
        int words = 0;
        byte* buffer = stackalloc byte[WordReader.BufferLength];
        fixed (byte* start = text)
        {
            var reader = new WordReader(start, text.Length, buffer);
            for (; words < MaxWords && reader.Next(out Word word); words++)
            {
                int script = ScriptOf(FoldTable.Decode(buffer, word.Length, out _));
                if (script >= 0)
                {
                    scripts[script]++;
                }
                else if (s_languages.TryGetValue(System.Text.Encoding.UTF8.GetString(buffer, word.Length), out int[]? languages))
                {
                    foreach (int language in languages)
                    {
                        scores[language] += 1.0 / languages.Length;
                    }
                }
            }
        }

        return OfScript(scripts, words) ?? OfWords(scores);
    }

    private static int ScriptOf(int scalar) => scalar < 0x0370 ? -1 : Array.FindIndex(s_scripts, s => scalar >= s.From && scalar <= s.To);

    /// <summary>A text with kana is Japanese, however many Han characters are in it.</summary>
    private static string? OfScript(int[] scripts, int words)
    {
        int kana = Array.FindIndex(s_scripts, static s => s.Language == "ja"), han = Array.FindIndex(s_scripts, static s => s.Language == "zh");
        if (scripts[kana] * 10 >= scripts[kana] + scripts[han])
        {
            (scripts[kana], scripts[han]) = (scripts[kana] + scripts[han], 0);
        }
        else
        {
            (scripts[han], scripts[kana]) = (scripts[kana] + scripts[han], 0);
        }

        int best = Array.IndexOf(scripts, scripts.Max());
        return scripts[best] > 0 && scripts[best] >= LeastShare * words ? s_scripts[best].Language : null;
    }

    private static string? OfWords(double[] scores)
    {
        int best = 0;
        double second = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                (best, second) = (i, scores[best]);
            }
            else
            {
                second = Math.Max(second, scores[i]);
            }
        }

        return scores[best] >= LeastScore && scores[best] >= LeastLead * second ? s_words[best].Language : null;
    }
}
