using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Juluo.People;

/// <summary>
/// Markdown as people write it, made safe: no HTML of their own, links only to the web, to mail and within the program, and pictures from
/// elsewhere become links, so that reading a page tells nobody else.
/// </summary>
internal static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .Build();

    public static string Html(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.IsImage = false;
            if (!Leads(link.Url))
                link.Url = "#";
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !Leads(l.Url)))
            link.Url = "#";
        // A page has one first heading, and it is not in a text.
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + 2);
        return document.ToHtml(Pipeline);
    }

    private static bool Leads(string? url) =>
        url is not null
        && (
            (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal))
            || url.StartsWith('#')
            || (Uri.TryCreate(url, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" or "mailto")
        );
}
