using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Testing;

/// <summary>A page as the server sends it, compared with the page that was last rendered and found good (<see cref="LookedPages"/>).</summary>
public sealed partial class Looked
{
    private readonly LookedPages.Key key;
    private readonly string mark;
    private readonly bool hasScripts;
    private readonly bool byShape;

    private const int MostShapes = 4;

    /// <summary>Pages that show everything that happens in a house. Other journeys change even their shape, so they are rendered each time.</summary>
    public const string Unsteady = "/today";

    /// <param name="who">The reader; each one sees a different page.</param>
    /// <param name="page">The path, with the parts that differ in every run in braces.</param>
    /// <param name="look">Language, or width, theme and language.</param>
    /// <param name="byShape">True if chance, the order of arrival or another journey makes its text different in each run: only its <see cref="PageShape"/> is compared.</param>
    public Looked(string who, string page, string look, string html, bool byShape = false)
    {
        key = new(page, who, look);
        this.byShape = byShape;
        hasScripts = Script().IsMatch(html);
        // For styles and scripts, only the page's links to them count; their content is the same for all pages.
        mark = LookedPages.Mark(byShape ? PageShape.Of(html) : Changing().Replace(Version().Replace(html, "."), ""));
    }

    public bool HasKnownStyles => LookedPages.HaveKnownStyles;

    public bool IsKnown =>
        HasKnownStyles && (!hasScripts || LookedPages.HaveKnownScripts) && LookedPages.Has(key, mark) && !LookedPages.AllAreDrawn;

    public void Keep() => LookedPages.Keep(key, mark, byShape ? MostShapes : 1);

    [GeneratedRegex(@"/assets/[\w.-]+\.js", RegexOptions.None, 1000)]
    private static partial Regex Script();

    [GeneratedRegex(@"-\w{8,12}\.(?=css|js)", RegexOptions.None, 1000)]
    private static partial Regex Version();

    // Keys and parts of them, seals, secrets, receipts, codes, numbers of cases and cards, QR codes, ports, unread counts, the time of day and the colour that a face without a photo derives from its key differ in every run.
    [GeneratedRegex(
        @"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32,}|-[0-9a-f]{12}-|\bface-\d|\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b|\b[0-9A-Z]{3}-[0-9A-Z]{3}\b|\b\d{4}-\d{4}\b|\bkey=[\w-]{22}|(?<=(id|for|aria-describedby|aria-controls)="")[0-9a-f-]{4,}|\bd=""M4 4h1v1h-1z[^""]*|unread-count"" title=""[^""]*"">\d+|data:image/[^""]*|\b\d\d:\d\d\b|CfDJ8[\w-]+|nonce""? content=""[^""]*""|nonce=""[^""]*""|\b[\w-]{43}\b|(127\.0\.0\.1|localhost):\d+",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Changing();
}
