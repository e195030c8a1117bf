using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using ArchiveCli.Commands;
using ArchiveCli.Printing;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

RootCommand archive = new("An archive of articles that lies inside this program.")
{
    ListCommand.Create(),
    SearchCommand.Create(),
    ShowCommand.Create(),
    StatsCommand.Create(),
    ConvertCommand.Create(),
};
foreach (Option option in (Option[])[Terminal.Json, Terminal.Width, Terminal.Color])
{
    archive.Options.Add(option);
}

ParseResult arguments = archive.Parse(args);
if (arguments.Action is ParseErrorAction error)
{
    error.ShowHelp = args.Length == 0; // otherwise a page of help would hide the one line that says what is wrong
}

return arguments.Invoke();
