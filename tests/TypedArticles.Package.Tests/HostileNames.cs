using System.Text;

namespace TypedArticles.Package.Tests;

/// <summary>Names of files and folders that a program makes of everything that means something to a shell, MSBuild, the compiler or a reader.</summary>
internal sealed class HostileNames(int seed)
{
    private static readonly string[] s_pieces =
    [
        "a", "B", "é", "e\u0301", "中", "\U0001F600", "م", "-", "--", "-analyzer", "@", "@rsp", "%41", "%0a", "%2e%2e", "$(Obj)", "@(Article)", "%(Id)", "$HOME", "`id`", "$(id)", "'", "\"", ";", ",", ":", "=", "&", "|", "<", ">", "*", "?", "[", "]", "{", "}", "(", ")",
        "#", "!", "~", "^", "+", " ", "  ", "\t", "\n", "\r", "\u0001", "\u001B[2J", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200E", "\u202A", "\u202E", "\u2028", "\u2029", "\u2066", "\u2069", "\uFEFF", "\\", "..", ".", "CON", "nul", "aux.txt", "\uE000", "\uFFFD", "/target:", "/analyzer:",
    ];

    private readonly Random _random = new(seed);

    /// <summary>So many names, none twice, each relative to the folder of articles and at most 255 bytes long.</summary>
    public IReadOnlyList<string> Make(int count)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (names.Count < count)
        {
            string name = Segment();
            name = _random.Next(5) == 0 ? $"{FolderName()}/{name}" : name;
            name = _random.Next(40) == 0 ? new string('n', 240) + names.Count : name;
            names.Add(_random.Next(20) == 0 ? names.Count % 2 == 0 ? name.ToUpperInvariant() : name.ToLowerInvariant() : name);
        }

        return [.. names];
    }

    /// <summary>Without a backslash: MSBuild takes it for a separator in the name of a folder, and then expands no pattern of the project at all.</summary>
    /// <remarks>Nor with a dot at its start: the default items of the SDK leave such folders out.</remarks>
    private string FolderName() => "f" + Segment().Replace("\\", "b", StringComparison.Ordinal);

    private string Segment()
    {
        var segment = new StringBuilder();
        for (int pieces = _random.Next(1, 5); pieces > 0; pieces--)
        {
            // Most of a name is harmless, so that more than its worst piece is tried.
            segment.Append(_random.Next(3) == 0 ? "x" + _random.Next(1000) : s_pieces[_random.Next(s_pieces.Length)]);
        }

        string text = segment.ToString().Replace("/", "\u2215", StringComparison.Ordinal);
        return text is "." or ".." ? "dots" : text;
    }
}
