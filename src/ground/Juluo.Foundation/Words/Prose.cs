using System.Net;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Juluo.Foundation;

/// <summary>
/// Markdown as people write it, made safe: no HTML of their own, links only to the web, to mail and within the program, and pictures from
/// elsewhere become links, so that reading a page tells no one else.
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

    /// <summary>What cannot be read as Markdown, nested deeper than anyone means, is shown as it was typed.</summary>
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
        // Under the page's own headings, and one step at a time, as a screen reader needs it.
        var headings = document.Descendants<HeadingBlock>().ToList();
        var (least, before) = (headings.Count == 0 ? 1 : headings.Min(h => h.Level), 2);
        foreach (var heading in headings)
            before = heading.Level = Math.Min(Math.Clamp(heading.Level - least + 3, 3, 6), before + 1);
        return document.ToHtml(Pipeline);
    }

    /// <summary>The alignment of a column would be written as a style, which no page may carry: what stands at the end, as numbers do, has a class.</summary>
    private static void Align(Table table)
    {
        foreach (var (column, cell) in table.OfType<TableRow>().SelectMany(row => row.OfType<TableCell>().Index()))
            if (column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right)
                cell.GetAttributes().AddClass("n");
        foreach (var column in table.ColumnDefinitions)
            (column.Alignment, column.Width) = (null, 0);
    }

    /// <summary>Takes out of a document what could lead somewhere that it must not.</summary>
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
