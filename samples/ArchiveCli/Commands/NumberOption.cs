using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ArchiveCli.Printing;

namespace ArchiveCli.Commands;

/// <summary>An option whose value is a number within bounds, and says so when it is not.</summary>
internal static class NumberOption
{
    public static Option<int?> Create(string name, string description, string placeholder, int least, int most = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = placeholder,
        CustomParser = result => Parse(result, name, least, most),
    };

    private static int? Parse(ArgumentResult result, string name, int least, int most)
    {
        string value = result.Tokens[0].Value;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        string bounds = most == int.MaxValue ? $"{least} or more" : $"from {least} to {most}";
        result.AddError($"{name} takes a whole number, {bounds}, not '{Printable.Quoted(value)}'.");
        return null;
    }
}
