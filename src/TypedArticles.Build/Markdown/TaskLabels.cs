using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TypedArticles.Build.Markdown;

/// <summary>
/// Makes the text of a task list's item the label of its box: <c>&lt;label>&lt;input …> Sand the deck&lt;/label></c>. Without it a screen reader says that there is a
/// box, and not which.
/// </summary>
internal static class TaskLabels
{
    public static void Apply(MarkdownDocument document)
    {
        foreach (ParagraphBlock paragraph in document.Descendants<ParagraphBlock>())
        {
            if (paragraph.Inline is { FirstChild: TaskList box, LastChild: { } last })
            {
                box.InsertBefore(new HtmlInline("<label>"));
                last.InsertAfter(new HtmlInline("</label>"));
            }
        }
    }
}
