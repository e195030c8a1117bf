namespace ArchiveCli.Printing;

/// <summary>Messages, each on one line however long it is: a program that reads them, and a path in them, need it whole.</summary>
internal static class Lines
{
    public static void Print(string line) => Console.Out.Write(Printable.WithoutControls(line) + "\n");

    public static void Complain(string line) => Console.Error.Write(Printable.WithoutControls(line) + "\n");
}
