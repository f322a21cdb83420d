using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Juluo.Channels;

/// <summary>
/// Renders messages: Markdown without headings, tables and HTML, keeping line breaks; external links get nofollow and noopener;
/// mentions link to people's pages with their current name.
/// </summary>
internal static class MessageProse
{
    private static readonly MarkdownPipeline Pipeline = Built();

    private static readonly object Spoken = new();

    public static string Html(string text, IReadOnlyList<PersonId> mentions, Func<PersonId, string?> name) =>
        Prose.OrAsTyped(text, () => Written(text, mentions, name));

    private static string Written(string text, IReadOnlyList<PersonId> mentions, Func<PersonId, string?> name)
    {
        var context = new MarkdownParserContext();
        context.Properties[Spoken] = (mentions, name);
        var document = Markdown.Parse(text, Pipeline, context);
        Prose.Tame(document);
        foreach (var link in document.Descendants<LinkInline>())
            if (link.Url is { } url && !url.StartsWith('/') && !url.StartsWith('#'))
                link.GetAttributes().AddProperty("rel", Away);
        foreach (var link in document.Descendants<AutolinkInline>())
            link.GetAttributes().AddProperty("rel", Away);
        return document.ToHtml(Pipeline);
    }

    private const string Away = "nofollow noopener noreferrer";

    private static MarkdownPipeline Built()
    {
        var builder = new MarkdownPipelineBuilder()
            .DisableHtml()
            .DisableHeadings()
            .UseEmphasisExtras()
            .UseAutoLinks()
            .UseSoftlineBreakAsHardlineBreak();
        builder.InlineParsers.Insert(0, new PersonParser());
        return builder.Build();
    }

    /// <summary>Parses <c>&lt;@key&gt;</c> as a link to the person, if the message mentions them.</summary>
    private sealed class PersonParser : InlineParser
    {
        private const int Length = 39; // "<@", a key, ">"

        public PersonParser() => OpeningCharacters = ['<'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (
                slice.PeekChar() != '@'
                || slice.Length < Length
                || slice.PeekChar(Length - 1) != '>'
                || processor.Context?.Properties[Spoken] is not (IReadOnlyList<PersonId> mentions, Func<PersonId, string?> name)
            )
                return false;
            if (Mentions.Of(slice.Text.Substring(slice.Start, Length), mentions) is not { } person)
                return false;
            slice.Start += Length;
            if (name(person) is not { } called)
            {
                processor.Inline = new LiteralInline("@…");
                return true;
            }

            var link = new LinkInline($"/people/{person}", "") { IsClosed = true };
            link.GetAttributes().AddClass("mention");
            link.AppendChild(new LiteralInline("@" + called));
            processor.Inline = link;
            return true;
        }
    }
}
