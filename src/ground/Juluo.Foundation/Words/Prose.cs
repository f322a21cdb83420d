using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Juluo.Foundation;

/// <summary>
/// Converts Markdown to safe HTML: no embedded HTML, links only to the web, to email addresses and within the program, and external pictures become links, so that
/// reading a page contacts no other server.
/// </summary>
public static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .Build();

    public static string Html(string text) => OrAsTyped(text, () => Written(text));

    /// <summary>Returns the text as typed if it cannot be parsed, such as Markdown that is nested too deeply.</summary>
    public static string OrAsTyped(string text, Func<string> html)
    {
        try
        {
            return html();
        }
        catch (ArgumentException)
        {
            return $"<p>{WebUtility.HtmlEncode(text)}</p>\n";
        }
    }

    private static string Written(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        Tame(document);
        foreach (var table in document.Descendants<Table>())
            Align(table);
        // Headings are placed below the page's own and descend one level at a time, as screen readers require.
        var headings = document.Descendants<HeadingBlock>().ToList();
        var (least, before) = (headings.Count == 0 ? 1 : headings.Min(h => h.Level), 2);
        foreach (var heading in headings)
            before = heading.Level = Math.Min(Math.Clamp(heading.Level - least + 3, 3, 6), before + 1);
        return document.ToHtml(Pipeline);
    }

    /// <summary>Replaces column alignment, which would be written as an inline style that pages forbid, by a class for right-aligned columns such as numbers.</summary>
    private static void Align(Table table)
    {
        foreach (var (column, cell) in table.OfType<TableRow>().SelectMany(row => row.OfType<TableCell>().Index()))
            if (column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right)
                cell.GetAttributes().AddClass("n");
        foreach (var column in table.ColumnDefinitions)
            (column.Alignment, column.Width) = (null, 0);
    }

    /// <summary>Removes images and unsafe links from a document.</summary>
    public static void Tame(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.IsImage = false;
            if (!Leads(link.Url))
                link.Url = "#";
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !Leads(l.Url)))
            link.Url = "#";
    }

    private static bool Leads(string? url) =>
        url is not null
        && (
            (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal))
            || url.StartsWith('#')
            || (Uri.TryCreate(url, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" or "mailto")
        );
}
