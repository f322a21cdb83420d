using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Juluo.Journeys;

/// <summary>The first morning of a community: every page that its operator and a new member can reach says what it will show, and offers the button to begin.</summary>
public sealed partial class EmptyStates(NewHouse house) : IClassFixture<NewHouse>
{
    /// <summary>Pages that have nothing to show on such a morning, with the role that can begin there.</summary>
    private static readonly Dictionary<string, string[]> Empty = new(StringComparer.Ordinal)
    {
        ["/today"] = [NewHouse.Operator],
        ["/home"] = [NewHouse.Operator, NewHouse.Member],
        ["/circles"] = [NewHouse.Operator, NewHouse.Member],
        ["/projects/index"] = [],
        ["/meals"] = [NewHouse.Operator],
        ["/events"] = [NewHouse.Operator, NewHouse.Member],
        ["/talks"] = [NewHouse.Operator, NewHouse.Member],
        ["/projects"] = [NewHouse.Operator, NewHouse.Member],
        ["/projects/impact"] = [NewHouse.Operator, NewHouse.Member],
        ["/briefs"] = [NewHouse.Operator, NewHouse.Member],
        ["/services"] = [NewHouse.Operator],
        ["/cases"] = [NewHouse.Operator],
        ["/cases/offices"] = [NewHouse.Operator],
        ["/cases/statistics"] = [NewHouse.Operator],
        ["/cases/deliveries"] = [NewHouse.Operator],
        ["/queues"] = [NewHouse.Operator],
        ["/food-bank"] = [NewHouse.Operator],
        ["/help"] = [NewHouse.Operator],
        ["/help/corrections"] = [NewHouse.Operator],
        ["/food-bank/stock"] = [NewHouse.Operator],
        ["/food-bank/donations"] = [NewHouse.Operator],
        ["/food-bank/cards"] = [NewHouse.Operator],
        ["/food-bank/items"] = [NewHouse.Operator],
        ["/food-bank/volunteers"] = [NewHouse.Operator],
        ["/grants"] = [NewHouse.Operator, NewHouse.Member],
        ["/placements"] = [NewHouse.Operator, NewHouse.Member],
        ["/placements/new"] = [NewHouse.Operator, NewHouse.Member],
        ["/collaborations"] = [NewHouse.Operator, NewHouse.Member],
        ["/mentors"] = [NewHouse.Operator, NewHouse.Member],
        ["/mentors/rounds"] = [NewHouse.Operator, NewHouse.Member],
        ["/mentorships"] = [NewHouse.Operator, NewHouse.Member],
        ["/training"] = [NewHouse.Operator, NewHouse.Member],
        ["/office-hours"] = [NewHouse.Operator, NewHouse.Member],
        ["/appointments"] = [NewHouse.Operator, NewHouse.Member],
        ["/surveys"] = [NewHouse.Operator],
        ["/forms"] = [NewHouse.Operator],
        ["/challenges"] = [NewHouse.Operator, NewHouse.Member],
        ["/organisations"] = [NewHouse.Operator, NewHouse.Member],
        ["/professions"] = [NewHouse.Operator],
        ["/plans"] = [NewHouse.Operator],
        ["/me/plan"] = [NewHouse.Operator, NewHouse.Member],
        ["/seasons"] = [NewHouse.Operator],
        ["/seasons/new"] = [NewHouse.Operator],
        ["/post"] = [NewHouse.Operator],
        ["/passports"] = [NewHouse.Operator],
        ["/residencies"] = [NewHouse.Operator, NewHouse.Member],
        ["/applications"] = [NewHouse.Operator],
        ["/me/applications"] = [NewHouse.Operator, NewHouse.Member],
        ["/deposits"] = [NewHouse.Operator],
        ["/me/deposits"] = [NewHouse.Operator, NewHouse.Member],
        ["/introductions"] = [NewHouse.Operator],
        ["/network"] = [NewHouse.Operator, NewHouse.Member],
        ["/measures"] = [NewHouse.Operator, NewHouse.Member],
        ["/here"] = [NewHouse.Operator],
        ["/visitors"] = [NewHouse.Operator],
        ["/me/visitors"] = [],
        ["/places/use"] = [NewHouse.Operator],
        ["/exports"] = [NewHouse.Operator],
        ["/calendar"] = [],
        ["/calendar/links"] = [NewHouse.Operator, NewHouse.Member],
        ["/places/screens"] = [NewHouse.Operator],
        ["/places/calendars"] = [NewHouse.Operator],
        ["/notifications"] = [NewHouse.Operator, NewHouse.Member],
        ["/me/do-not-match"] = [],
        ["/me/tokens"] = [NewHouse.Operator, NewHouse.Member],
        ["/people/alumni"] = [],
        ["/people/duplicates"] = [],
        ["/people/erasures"] = [],
        ["/invitations"] = [], // the form is above
        ["/join/questions"] = [NewHouse.Operator],
        ["/join/requests"] = [NewHouse.Operator],
        ["/places"] = [NewHouse.Operator],
        ["/resources"] = [NewHouse.Operator, NewHouse.Member],
        ["/settings/audit"] = [],
        ["/settings/roles"] = [NewHouse.Operator],
        ["/settings/sites"] = [NewHouse.Operator],
        ["/settings/tokens"] = [NewHouse.Operator],
        ["/settings/webhooks"] = [NewHouse.Operator],
        ["/doors"] = [NewHouse.Operator],
        ["/access-groups"] = [NewHouse.Operator],
        ["/gateways"] = [NewHouse.Operator],
        ["/wifi"] = [NewHouse.Operator],
        ["/lock-services"] = [NewHouse.Operator],
        ["/circles/{id}/meetings"] = [NewHouse.Operator],
        ["/circles/{id}/decisions"] = [NewHouse.Operator],
        ["/circles/{id}/shares"] = [NewHouse.Operator],
    };

    /// <summary>The prefix for the reader in the list of pages found good.</summary>
    internal const string Reader = "first morning of";

    /// <summary>Pages about the run itself.</summary>
    private static readonly HashSet<string> Varying = new(StringComparer.Ordinal) { "/check", "/me/security" };

    private static readonly IReadOnlyList<GetAttribute> Routes = [.. Modules.App.Routes.Select(r => r.Route).OfType<GetAttribute>()];

    [Theory]
    [InlineData(NewHouse.Operator)]
    [InlineData(NewHouse.Member)]
    public async Task A_page_with_nothing_to_show_says_so_and_how_to_begin(string who)
    {
        var wrong = new List<string>();
        var name = who.Split('@')[0];
        await using var reader = await house.SignedIn(who, Look.Phone);
        // Most pages are unchanged and need no browser.
        var phone = new Lazy<Task<BrowserTab>>(() => house.BrowserOf(who, Look.Phone));
        var paths = await Walk(reader);
        foreach (var path in paths)
            wrong.AddRange(await Findings(reader, phone, name, who, path));
        if (who == NewHouse.Operator)
            foreach (var path in await Begin(reader))
                wrong.AddRange(await Findings(reader, phone, name, who, path));
        if (phone.IsValueCreated)
        {
            await using var drawn = await phone.Value;
            wrong.AddRange(drawn.Problems);
        }

        paths.Count.ShouldBeGreaterThanOrEqualTo(20);
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    /// <summary>Founds a circle and a co-operative that no one else knows of, and returns their pages: nothing has happened there either.</summary>
    private static async Task<List<string>> Begin(TextTab reader)
    {
        var pages = new List<string>();
        foreach (var kind in (string[])["workingCircle", "coOperative"])
        {
            var made = await reader.Json(
                "/circles",
                new
                {
                    name = new { zh = kind == "workingCircle" ? "修繕小組" : "合作商店" },
                    kind,
                    @private = true,
                    par = kind == "workingCircle" ? null : "100",
                }
            );
            var id = made.GetProperty("id").GetString();
            pages.AddRange(
                kind == "workingCircle"
                    ?
                    [
                        $"/circles/{id}",
                        $"/circles/{id}/meetings",
                        $"/circles/{id}/decisions",
                        $"/circles/{id}/history",
                        $"/circles/{id}/settings",
                    ]
                    : [$"/circles/{id}/shares"]
            );
        }

        return pages;
    }

    /// <summary>Every page reachable by links from the menu, one of each kind.</summary>
    private static async Task<List<string>> Walk(TextTab reader)
    {
        var ahead = new Queue<string>(["/", "/home", "/today", "/me"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var walked = new List<string>();
        while (ahead.TryDequeue(out var path))
        {
            if (PatternOf(path) is not { } pattern || !seen.Add(pattern))
                continue;
            var (status, html) = await reader.Source(path);
            if (status == 403)
                continue;
            walked.Add(path);
            foreach (Match link in Link().Matches(html))
                ahead.Enqueue(WebUtility.HtmlDecode(link.Groups["to"].Value).Split('#')[0]);
        }

        return walked;
    }

    /// <summary>
    /// The problems of a page, and its picture on a phone. A page that says something about missing data is rendered; the content of the others is checked elsewhere
    /// (<see cref="PagesTests"/>), with more data. A page that is unchanged since it was good is not checked again.
    /// </summary>
    private static async Task<List<string>> Findings(TextTab reader, Lazy<Task<BrowserTab>> phone, string name, string who, string path)
    {
        var wrong = new List<string>();
        var pattern = PatternOf(path)!;
        var (_, html) = await reader.Source(path);
        var looked = new Looked($"{Reader} {name}", pattern, Look.Phone.Language, html, Varying.Contains(pattern));
        if (looked.IsKnown)
            return wrong;
        var main = new HtmlParser().ParseDocument(html).QuerySelector("main")!;
        var empty = main.QuerySelectorAll(".empty").Select(EmptyPlace.Of).ToList();
        foreach (var place in empty)
            if (place.Title.Length < 2 || place.Text.Length < 8)
                wrong.Add($"{path} as {name}: an empty place that says nothing: {place}");
        if (Empty.TryGetValue(pattern, out var begins))
        {
            if (empty.Count == 0)
                wrong.Add($"{path} as {name}: has nothing to show and does not say so");
            else if (begins.Contains(who) && !empty.Exists(e => e.Button.Length > 0))
                wrong.Add($"{path} as {name}: says that nothing is there, and not how to begin");
        }

        wrong.AddRange(
            main.QuerySelectorAll("ul, ol, dl, tbody, section")
                .Where(e => e.TextContent.Trim().Length == 0 && e.QuerySelector("input, svg, button, img") is null)
                .Select(e => $"{path} as {name}: a list of nothing: {e.OuterHtml[..Math.Min(e.OuterHtml.Length, 80)]}")
        );
        if (empty.Count > 0)
            await Draw();
        if (wrong.Count == 0)
            looked.Keep();
        return wrong;

        async Task Draw()
        {
            var visit = await phone.Value;
            await visit.Visit(path);
            if (PagesTests.Pictures)
                await visit.Picture(
                    $"new-{name}{pattern.Replace("/{id}", "", StringComparison.Ordinal).Replace('/', '-')}{(pattern.StartsWith("/circles/{id}", StringComparison.Ordinal) ? "-begun" : "")}"
                );
            if (await visit.IsWiderThanTheScreen())
                wrong.Add($"{path} as {name}: wider than the screen");
            wrong.AddRange((await visit.Axe()).Select(found => $"{path} as {name}: {found}"));
            // The same page on a desktop has the same text, so it is not fetched again.
            await visit.Page.SetViewportSizeAsync(1280, 800);
            if (await visit.IsWiderThanTheScreen())
                wrong.Add($"{path} as {name}: wider than a desk's screen");
            await visit.Page.SetViewportSizeAsync(Look.Phone.Width, 844);
        }
    }

    /// <summary>The text of an empty place.</summary>
    /// <param name="Button">The button to begin, there or beside it; empty if there is none.</param>
    private sealed record EmptyPlace(string Title, string Text, string Button)
    {
        public static EmptyPlace Of(IElement place) =>
            new(
                Said(place.QuerySelector("h2")),
                Said(place.QuerySelector("p")),
                Said(
                    place.QuerySelector("a.btn, button")
                        ?? place.NextElementSibling?.QuerySelector("button.primary")
                        ?? place.Closest(".cols")?.QuerySelector("aside button.primary, aside a.btn")
                )
            );

        private static string Said(IElement? element) => element?.TextContent.Trim() ?? "";
    }

    /// <summary>The route of a page; null for a file, and for what is no route.</summary>
    private static string? PatternOf(string path)
    {
        var at = path.Split('?')[0];
        var route =
            Routes.FirstOrDefault(r => r.Path == at)
            ?? Routes.FirstOrDefault(r => r.Path.Contains('{', StringComparison.Ordinal) && Fits(r.Path, at));
        return route?.Page is null ? null : route.Path;
    }

    private static bool Fits(string pattern, string path) =>
        Regex.IsMatch(
            path,
            "^" + Place().Replace(Regex.Escape(pattern).Replace("\\{", "{", StringComparison.Ordinal), "[^/]+") + "$",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

    [GeneratedRegex(@"<a\s[^>]*?href=""(?<to>/[^""]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\{[^/]+?\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
