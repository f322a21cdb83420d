using System.Net;
using System.Text.RegularExpressions;

namespace Juluo.Journeys;

/// <summary>The first morning of a community: every page that its operator and a new member can get to says what it will show, and offers the button that begins it.</summary>
public sealed partial class EmptyStates(NewHouse house) : IClassFixture<NewHouse>
{
    /// <summary>Pages that have nothing to show on such a morning. Whoever is named here can begin it there.</summary>
    private static readonly Dictionary<string, string[]> Empty = new(StringComparer.Ordinal)
    {
        ["/today"] = [NewHouse.Operator],
        ["/home"] = [NewHouse.Operator, NewHouse.Member],
        ["/circles"] = [NewHouse.Operator, NewHouse.Member],
        ["/projects/index"] = [],
        ["/tables"] = [NewHouse.Operator],
        ["/projects"] = [NewHouse.Operator, NewHouse.Member],
        ["/projects/impact"] = [NewHouse.Operator, NewHouse.Member],
        ["/briefs"] = [NewHouse.Operator, NewHouse.Member],
        ["/services"] = [NewHouse.Operator],
        ["/cases"] = [NewHouse.Operator],
        ["/cases/offices"] = [NewHouse.Operator],
        ["/cases/figures"] = [NewHouse.Operator],
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
        ["/programmes"] = [NewHouse.Operator, NewHouse.Member],
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
        ["/trades"] = [NewHouse.Operator],
        ["/plans"] = [NewHouse.Operator],
        ["/me/plan"] = [NewHouse.Operator, NewHouse.Member],
        ["/rounds"] = [NewHouse.Operator],
        ["/rounds/new"] = [NewHouse.Operator],
        ["/mail-items"] = [NewHouse.Operator],
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
        ["/invitations"] = [], // the form stands above
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

    private static readonly IReadOnlyList<GetAttribute> Routes = [.. Modules.Build().Routes.Select(r => r.Route).OfType<GetAttribute>()];

    [Theory]
    [InlineData(NewHouse.Operator)]
    [InlineData(NewHouse.Member)]
    public async Task A_page_with_nothing_to_show_says_so_and_how_to_begin(string who)
    {
        var wrong = new List<string>();
        var name = who.Split('@')[0];
        List<string> paths;
        await using (var phone = await house.SignedIn(who, Look.Phone))
        {
            await phone.BringAxe();
            paths = await Walk(phone);
            foreach (var path in paths)
                wrong.AddRange(await Findings(phone, who, name, path, axe: true));
            if (who == NewHouse.Operator)
                foreach (var path in await Begin(phone))
                    wrong.AddRange(await Findings(phone, who, name, path, axe: false));
            wrong.AddRange(phone.Problems);
        }

        paths.Count.ShouldBeGreaterThanOrEqualTo(20);
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    /// <summary>Founds a circle and a co-operative that nobody else knows of, and gives their pages: nothing has happened there either.</summary>
    private static async Task<List<string>> Begin(Tab visit)
    {
        var pages = new List<string>();
        foreach (var kind in (string[])["workingCircle", "coOperative"])
        {
            var answer = await visit.Page.APIRequest.PostAsync(
                "/circles",
                new()
                {
                    DataObject = new
                    {
                        name = new { zh = kind == "workingCircle" ? "修繕小組" : "合作商店" },
                        kind,
                        @private = true,
                        par = kind == "workingCircle" ? null : "100",
                    },
                    Headers = [new("Accept", "application/json")],
                }
            );
            var id = (await answer.JsonAsync())!.Value.GetProperty("id").GetString();
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

    /// <summary>From the menu on, every page that a link leads to; of each kind one.</summary>
    private static async Task<List<string>> Walk(Tab visit)
    {
        var ahead = new Queue<string>(["/", "/home", "/today", "/me"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var walked = new List<string>();
        while (ahead.TryDequeue(out var path))
        {
            if (PatternOf(path) is not { } pattern || !seen.Add(pattern))
                continue;
            var (status, html) = await visit.Source(path);
            if (status == 403)
                continue;
            walked.Add(path);
            foreach (Match link in Link().Matches(html))
                ahead.Enqueue(WebUtility.HtmlDecode(link.Groups["to"].Value).Split('#')[0]);
        }

        return walked;
    }

    /// <summary>Leaves a picture of the page on a phone, and gives what is wrong with it, there and on a desk. A page that is as it was when nothing was wrong is not looked at again.</summary>
    private static async Task<List<string>> Findings(Tab visit, string who, string name, string path, bool axe)
    {
        var wrong = new List<string>();
        var pattern = PatternOf(path)!;
        Looked Seen(string html) => new($"{who} on a first morning, {visit.Look}", pattern, "", html);
        // Most pages are as they were: to know that, none need be drawn.
        if (Looked.MayBeKnown && Seen((await visit.Source(path)).Html).IsKnown)
            return wrong;
        var looked = Seen(await (await visit.Go(path)).TextAsync());
        if (PagesTests.Pictures)
            await visit.Picture(
                $"new-{name}{pattern.Replace("/{id}", "", StringComparison.Ordinal).Replace('/', '-')}{(pattern.StartsWith("/circles/{id}", StringComparison.Ordinal) ? "-begun" : "")}"
            );
        var empty = await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main .empty')].map(e => [e.querySelector('h2')?.innerText ?? '', e.querySelector('p')?.innerText ?? '', (e.querySelector('a.btn, button') ?? e.nextElementSibling?.querySelector('button.primary') ?? e.closest('.cols')?.querySelector('aside :is(button.primary, a.btn)'))?.innerText ?? ''].join('|'))"
        );
        foreach (var part in empty.Select(e => e.Split('|')))
            if (part[0].Length < 2 || part[1].Length < 8)
                wrong.Add($"{path} as {name}: an empty place that says nothing: {string.Join('|', part)}");
        if (Empty.TryGetValue(pattern, out var begins))
        {
            if (empty.Length == 0)
                wrong.Add($"{path} as {name}: has nothing to show and does not say so");
            else if (begins.Contains(who) && !empty.Any(e => e.Split('|')[2].Length > 0))
                wrong.Add($"{path} as {name}: says that nothing is there, and not how to begin");
        }

        var bare = await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main ul, main ol, main dl, main tbody, main section')].filter(e => !e.textContent.trim() && !e.querySelector('input, svg, button, img')).map(e => e.outerHTML.slice(0, 80))"
        );
        wrong.AddRange(bare.Select(b => $"{path} as {name}: a list of nothing: {b}"));
        if (await visit.IsWiderThanTheScreen())
            wrong.Add($"{path} as {name}: wider than the screen");
        if (axe)
            wrong.AddRange((await visit.Axe()).Select(found => $"{path} as {name}: {found}"));
        // The same page on a desk: what it says is what it said, so it is not fetched again.
        await visit.Page.SetViewportSizeAsync(1280, 800);
        if (await visit.IsWiderThanTheScreen())
            wrong.Add($"{path} as {name}: wider than a desk's screen");
        await visit.Page.SetViewportSizeAsync(Look.Phone.Width, 844);
        if (wrong.Count == 0)
            looked.Keep();
        return wrong;
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
