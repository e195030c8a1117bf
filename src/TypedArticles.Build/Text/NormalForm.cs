using System.Globalization;
using System.Text;

namespace TypedArticles.Build;

/// <summary>
/// Unicode NFC of names of files, which some systems give decomposed. By tables of our own, since <c>string.Normalize</c> does nothing without
/// ICU, and an id has to be the same on every machine.
/// </summary>
internal static partial class NormalForm
{
    /// <summary>Texts without characters from here on are in the form already.</summary>
    private const char FirstMark = '\u0300';

    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TailCount;

    public static string Of(string text) => text.Any(static c => c >= FirstMark) ? Compose(Decompose(text)) : text;

    /// <summary>The characters decomposed as far as possible, marks in the order of their classes. Half of a surrogate pair stays what it is.</summary>
    private static List<int> Decompose(string text)
    {
        var scalars = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            Decompose(char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text[i], text[++i]) : text[i], scalars);
        }

        for (int i = 1; i < scalars.Count; i++)
        {
            int scalar = scalars[i], scalarClass = Tables.ClassOf(scalar), place = i;
            for (; scalarClass > 0 && place > 0 && Tables.ClassOf(scalars[place - 1]) > scalarClass; place--)
            {
                scalars[place] = scalars[place - 1];
            }

            scalars[place] = scalar;
        }

        return scalars;
    }

    private static void Decompose(int scalar, List<int> target)
    {
        int syllable = scalar - SyllableBase;
        if (syllable is >= 0 and < SyllableCount)
        {
            target.Add(LeadBase + (syllable / (VowelCount * TailCount)));
            target.Add(VowelBase + (syllable % (VowelCount * TailCount) / TailCount));
            if (syllable % TailCount > 0)
            {
                target.Add(TailBase + (syllable % TailCount));
            }
        }
        else if (Tables.Decomposed.TryGetValue(scalar, out (int First, int Second) parts))
        {
            Decompose(parts.First, target);
            if (parts.Second > 0)
            {
                Decompose(parts.Second, target);
            }
        }
        else
        {
            target.Add(scalar);
        }
    }

    private static string Compose(List<int> scalars)
    {
        int count = 0, starter = -1, lastClass = 0;
        for (int i = 0; i < scalars.Count; i++)
        {
            int scalar = scalars[i], scalarClass = Tables.ClassOf(scalar);
            if (starter >= 0 && (starter == count - 1 || lastClass < scalarClass) && Composed(scalars[starter], scalar) is > 0 and var composed)
            {
                scalars[starter] = composed;
                continue;
            }

            starter = scalarClass == 0 ? count : starter;
            lastClass = scalarClass;
            scalars[count++] = scalar;
        }

        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++)
        {
            _ = scalars[i] <= char.MaxValue ? text.Append((char)scalars[i]) : text.Append(char.ConvertFromUtf32(scalars[i]));
        }

        return text.ToString();
    }

    /// <summary>The character that two compose to; 0 for none.</summary>
    private static int Composed(int first, int second)
    {
        int lead = first - LeadBase, vowel = second - VowelBase, syllable = first - SyllableBase, tail = second - TailBase;
        return lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount ? SyllableBase + (((lead * VowelCount) + vowel) * TailCount)
            : syllable is >= 0 and < SyllableCount && syllable % TailCount == 0 && tail is > 0 and < TailCount ? first + tail
            : Tables.Composites.TryGetValue((first, second), out int composed) ? composed
            : 0;
    }

    /// <summary>The data as they are looked up; read when the first name needs them.</summary>
    private static class Tables
    {
        private static readonly Dictionary<int, byte> s_classes = [];

        static Tables()
        {
            foreach (string entry in Entries(Decompositions))
            {
                int mark = entry.IndexOfAny(['=', '!']), plus = entry.IndexOf('+');
                int scalar = Number(entry.Substring(0, mark)), second = plus < 0 ? 0 : Number(entry.Substring(plus + 1));
                int first = Number(entry.Substring(mark + 1, (plus < 0 ? entry.Length : plus) - mark - 1));
                Decomposed.Add(scalar, (first, second));
                if (second > 0 && entry[mark] == '=')
                {
                    Composites.Add((first, second), scalar);
                }
            }

            foreach (string entry in Entries(CombiningClasses))
            {
                string[] parts = entry.Split('=', '-');
                for (int scalar = Number(parts[0]); scalar <= Number(parts[parts.Length - 2]); scalar++)
                {
                    s_classes.Add(scalar, byte.Parse(parts[parts.Length - 1], CultureInfo.InvariantCulture));
                }
            }
        }

        /// <summary>The one or two characters of each that decomposes; the second is 0 where there is one.</summary>
        public static Dictionary<int, (int First, int Second)> Decomposed { get; } = [];

        public static Dictionary<(int First, int Second), int> Composites { get; } = [];

        public static int ClassOf(int scalar) => s_classes.TryGetValue(scalar, out byte found) ? found : 0;

        private static string[] Entries(string data) => data.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

        private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
