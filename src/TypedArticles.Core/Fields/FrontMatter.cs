using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>
/// Where the front matter of a file lies: between a first line <c>---</c>, before which only a byte-order mark and blank lines may be, and
/// the next line <c>---</c> or <c>...</c>. White space may follow the marks.
/// </summary>
/// <param name="Content">The lines between the marks; empty where the file has no front matter.</param>
/// <param name="BodyStart">Where the body starts.</param>
/// <param name="Problem">What is wrong; null for nothing.</param>
internal readonly record struct FrontMatter(TextRange Content, int BodyStart, FieldProblem? Problem)
{
    /// <summary>Whether the file has front matter.</summary>
    public bool IsPresent { get; private init; }

    /// <summary>Finds the front matter of a file.</summary>
    public static FrontMatter Find<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IEquatable<T>
    {
        int start = MarkLength(text);
        var cursor = new FieldCursor<T>(text, TextRange.Between(start, text.Length), new FieldTree<T>(), isJson: false);
        int line = start;
        while (line < text.Length && cursor.IsBreak(cursor.SkipBlanks(line)))
        {
            line = cursor.AfterBreak(cursor.SkipBlanks(line));
        }

        if (!IsFence(ref cursor, line, '-'))
        {
            FieldProblem? problem = IsFence(ref cursor, line, '+') ? new FieldProblem(FieldFault.Toml, new TextRange(line, 3))
                : IsBareJson(ref cursor, line) ? new FieldProblem(FieldFault.BareJson, new TextRange(line, 1))
                : null;
            return new FrontMatter(new TextRange(start, 0), start, problem);
        }

        int contentStart = cursor.AfterBreak(cursor.LineEnd(line));
        for (int at = contentStart; at < text.Length; at = cursor.AfterBreak(cursor.LineEnd(at)))
        {
            if (IsFence(ref cursor, at, '-') || IsFence(ref cursor, at, '.'))
            {
                return new FrontMatter(TextRange.Between(contentStart, at), cursor.AfterBreak(cursor.LineEnd(at)), null) { IsPresent = true };
            }
        }

        return new FrontMatter(new TextRange(start, 0), start, new FieldProblem(FieldFault.NotClosed, new TextRange(line, 3)));
    }

    /// <summary>Reads the fields of a front matter that was found.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="tree">Receives the fields and what is wrong.</param>
    public void Read<T>(ReadOnlySpan<T> text, FieldTree<T> tree)
        where T : unmanaged, IEquatable<T>
    {
        tree.Clear();
        if (Problem is not null)
        {
            tree.Report(Problem);
        }

        FrontMatterReader.Read(text, Content, tree);
    }

    private static int MarkLength<T>(ReadOnlySpan<T> text)
        where T : unmanaged
    {
        if (typeof(T) == typeof(char))
        {
            return text.Length > 0 && FieldUnit.ToInt(text[0]) == '\uFEFF' ? 1 : 0;
        }

        return text.Length > 2 && FieldUnit.ToInt(text[0]) == 0xEF && FieldUnit.ToInt(text[1]) == 0xBB && FieldUnit.ToInt(text[2]) == 0xBF ? 3 : 0;
    }

    /// <summary>Whether a line is three marks and white space.</summary>
    private static bool IsFence<T>(ref FieldCursor<T> cursor, int line, char mark)
        where T : unmanaged, IEquatable<T> =>
        cursor.At(line) == mark && cursor.At(line + 1) == mark && cursor.At(line + 2) == mark && cursor.IsBreak(cursor.SkipBlanks(line + 3));

    /// <summary>Whether a file begins as Hugo's front matter in JSON: <c>{</c> alone on its line, or before a key in quotes.</summary>
    private static bool IsBareJson<T>(ref FieldCursor<T> cursor, int line)
        where T : unmanaged, IEquatable<T> =>
        cursor.At(line) == '{' && cursor.SkipBlanks(line + 1) is var next && (cursor.At(next) == '"' || cursor.IsBreak(next));
}
