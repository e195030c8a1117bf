using System.Text;
using TypedArticles;
using TypedArticles.Accuracy;
using TypedArticles.Accuracy.Printing;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (CommandLine.Parse(args) is not { } command)
{
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}

try
{
    if (command.Writes)
    {
        Console.WriteLine($"{GoldFolder.Write(command.Folder)} articles written.");
    }
    else if (command.Verb == Verb.Clean)
    {
        CleanReport.Print(GoldFolder.Read(command.Folder), command, Console.Out);
    }
    else
    {
        IReadOnlyList<GoldDocument> documents = GoldFolder.Read(command.Folder);
        Report.Print(command.Verb == Verb.Glued ? documents : [.. documents.Select(d => d.Joined(d.Gold.Paragraphs, static gap => gap % 2 == 0 ? "\n\n" : ""))], command, Console.Out);
    }

    return 0;
}
catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException or ArticleFormatException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
