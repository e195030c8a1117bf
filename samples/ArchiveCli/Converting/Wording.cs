using System.Text.Json;

namespace ArchiveCli.Converting;

/// <summary>What an exception says to the author of a row.</summary>
internal static class Wording
{
    /// <summary>Without what .NET adds for the author of a program: the parameter, and of the place in the JSON of a line all except the member.</summary>
    public static string Of(Exception exception)
    {
        string message = exception.Message;
        foreach (string addition in (string[])[" (Parameter '", " Path: $", " LineNumber: "])
        {
            int start = message.IndexOf(addition, StringComparison.Ordinal);
            message = start < 0 ? message : message[..start];
        }

        message = message.TrimEnd('.', ' ');
        return exception is JsonException { Path: ['$', '.', .. var member] } ? $"{member}: {message}" : message;
    }
}
