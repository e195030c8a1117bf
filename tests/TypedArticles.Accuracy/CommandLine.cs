using System.Globalization;

namespace TypedArticles.Accuracy;

/// <summary>What was asked for.</summary>
internal sealed record CommandLine
{
    public const string Usage = """
        usage: TypedArticles.Accuracy FOLDER [--cuts N] [--missed] [--headings] [--baseline] [--rules]
               TypedArticles.Accuracy mixed FOLDER [--cuts N] [--missed] [--headings] [--rules]
               TypedArticles.Accuracy clean FOLDER [--left-out FILE] [--all]
               TypedArticles.Accuracy --write FOLDER
        """;

    public required string Folder { get; init; }

    /// <summary>How the paragraphs are put together.</summary>
    public Verb Verb { get; init; }

    /// <summary>Whether the texts are to be written from the gold instead of being measured.</summary>
    public bool Writes { get; init; }

    /// <summary>How many cuts are listed at most.</summary>
    public int Cuts { get; init; } = 20;

    /// <summary>Whether marked boundaries without a cut are listed too.</summary>
    public bool ListsMissed { get; init; }

    /// <summary>Whether false and missed headings are listed too.</summary>
    public bool ListsHeadings { get; init; }

    /// <summary>Whether the lists are those of the baseline and not those of the library.</summary>
    public bool ListsBaseline { get; init; }

    /// <summary>Whether each folder has a table of the rules of its own.</summary>
    public bool ListsRules { get; init; }

    /// <summary>Where the paragraphs that are left out of clean text are listed.</summary>
    public string LeftOut { get; init; } = "left-out.txt";

    /// <summary>Whether no paragraph is left out of clean text.</summary>
    public bool LeavesNothingOut { get; init; }

    /// <summary>Null where the arguments make no sense.</summary>
    public static CommandLine? Parse(ReadOnlySpan<string> args)
    {
        var command = new CommandLine { Folder = "" };
        for (bool isFirst = true; !args.IsEmpty; isFirst = false)
        {
            bool hasValue = args.Length > 1;
            switch (args[0])
            {
                case "--cuts" when hasValue && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out int cuts):
                    command = command with { Cuts = cuts };
                    args = args[1..];
                    break;
                case "--missed":
                    command = command with { ListsMissed = true };
                    break;
                case "--headings":
                    command = command with { ListsHeadings = true };
                    break;
                case "--baseline":
                    command = command with { ListsBaseline = true };
                    break;
                case "--rules":
                    command = command with { ListsRules = true };
                    break;
                case "--left-out" when hasValue:
                    command = command with { LeftOut = args[1] };
                    args = args[1..];
                    break;
                case "--all":
                    command = command with { LeavesNothingOut = true };
                    break;
                case "clean" when isFirst:
                    command = command with { Verb = Verb.Clean };
                    break;
                case "mixed" when isFirst:
                    command = command with { Verb = Verb.Mixed };
                    break;
                case "--write":
                    command = command with { Writes = true };
                    break;
                case { Length: > 0 } folder when folder[0] != '-' && command.Folder.Length == 0:
                    command = command with { Folder = folder };
                    break;
                default:
                    return null;
            }

            args = args[1..];
        }

        return command.Folder.Length == 0 ? null : command;
    }
}

/// <summary>How the paragraphs of the gold are put together before they are split.</summary>
internal enum Verb
{
    /// <summary>As they are in the text: glued.</summary>
    Glued,

    /// <summary>Every second gap is a blank line, the others are nothing.</summary>
    Mixed,

    /// <summary>All gaps are blank lines, so that every other cut is wrong.</summary>
    Clean,
}
