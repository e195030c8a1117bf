namespace ArchiveCli.Converting;

/// <summary>What an exception says to the author of a row.</summary>
internal static class Wording
{
    /// <summary>Without what .NET adds for the author of a program: the parameter, the path in the JSON of one line.</summary>
    public static string Of(Exception exception)
    {
        string message = exception.Message;
        foreach (string addition in (string[])[" (Parameter '", " Path: $", " LineNumber: "])
        {
            int start = message.IndexOf(addition, StringComparison.Ordinal);
            message = start < 0 ? message : message[..start];
        }

        return message.TrimEnd('.', ' ');
    }
}
