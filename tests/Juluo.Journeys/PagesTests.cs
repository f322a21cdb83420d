using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Juluo.Journeys;

/// <summary>Every page that a menu or a widget links to, as each of its readers sees it: at both widths, in both themes and both languages.</summary>
/// <remarks>
/// A page that is unchanged since it was found good is not checked again; a changed one is checked once in each language; with other styles all are, at both widths.
/// Pages found good are recorded in tests/looked.tsv, which is committed with the change that alters a page. JULUO_LOOKS=all checks everything; JULUO_PICTURES=none takes no pictures; JULUO_PAGES is a pattern of the addresses to check.
/// </remarks>
public sealed partial class PagesTests(Lane lane) : IClassFixture<Lane>
{
    private const string Visitor = "visitor";

    /// <summary>The pages of each reader. Names in brackets are filled in when the house is known.</summary>
    private static readonly (string Who, string[] Pages)[] Readers =
    [
        (
            Visitor,
            [
                "/",
                "/sign-in",
                "/sign-up",
                "/sign-in/link",
                "/sign-in/reset",
                "/sign-in/sent",
                "/sign-in/code",
                "/sign-in/arrival",
                "/sign-in/links/nobody-knows-it",
                "/dev/persona",
                "/introductions/answers/{open}",
                "/introductions/answers/nobody-knows-it",
                "/visit/{visit}",
                "/kiosk/{kiosk}",
                "/communities",
                "/collaborations",
                "/collaborations/{collaboration}",
                "/collaborations/{collaboration}/exchanges",
                "/collaborations/{collaboration}/roles",
                "/collaborations/agencies/{agency}",
                "/collaborations/examples/code-for-america",
                "/collaborations/examples/in-visible-cities",
                "/collaborations/comparison?a={collaboration}&b=in-visible-cities",
                "/places",
                "/sites/{site}",
                "/resources/{resource}",
                "/bookings/answers/nobody-knows-it",
                "/residencies",
                "/residencies/{residency}",
                "/projects",
                "/projects/{project}",
                "/projects/impact",
                "/projects/index",
                "/briefs",
                "/briefs/{brief}",
                "/services",
                "/services/{service}",
                "/services/{service}/check",
                "/queues",
                "/queues/{queue}",
                "/queues/{queue}/ticket",
                "/tickets/{ticket}",
                "/help",
                "/help?open=saturday&kind=food",
                "/help/{helpEntry}",
                "/help/{helpEntry}/corrections/new",
                "/help/{helpEntry}/corrections/new?subject=hours",
                "/food-bank",
                "/food-bank/distributions/{distribution}",
                "/forms/{form}",
                "/submissions/resume",
                "/submissions/resume/code",
                "/submissions/resume/links/nobody-knows-it",
                "/document-links/nobody-knows-it",
                "/challenges",
                "/challenges/{challenge}",
                "/challenges/{judged}",
                "/challenges/{judged}/gallery",
                "/challenges/{judged}/rounds/1",
                "/challenges/{judged}/entries/{won}",
                "/bookings/answers/{answer}",
                "/nowhere",
                "/dev/mailbox",
                "/visit",
                "/day-pass",
                "/join",
                "/join/sent",
                "/join/proofs/nobody-knows-it",
                "/welcome/nobody-knows-it",
                "/notifications/unsubscriptions/nobody-knows-it",
            ]
        ),
        (
            nameof(SampleRole.Operator),
            [
                "/bookings/charges",
                "/check/undelivered",
                "/deposits/import",
                "/invitations",
                "/join/questions",
                "/join/requests",
                "/organisations",
                "/organisations/chain",
                "/organisations/{organisation}",
                "/organisations/{agency}",
                "/collaborations",
                "/collaborations/new",
                "/collaborations/{collaboration}",
                "/collaborations/{collaboration}/agreement",
                "/collaborations/{collaboration}/exchanges",
                "/collaborations/{collaboration}/roles",
                "/collaborations/{collaboration}/roles/frame",
                "/collaborations/{collaboration}/settings",
                "/collaborations/agencies/{agency}",
                "/people/alumni",
                "/people/duplicates",
                "/people/erasures",
                "/people/import",
                "/people/{person}/departure",
                "/people/{person}/membership",
                "/plans/overview",
                "/presets",
                "/resources/import",
                "/settings/audit",
                "/settings/roles",
                "/settings/sites",
                "/professions",
                "/visitors/import",
                "/visits/uncovered",
                "/today",
                "/home",
                "/plans",
                "/plans/new",
                "/plans/{plan}",
                "/plans/{plan}/assignment",
                "/passes/new",
                "/residencies",
                "/residencies/new",
                "/residencies/{residency}",
                "/residencies/{residency}/settings",
                "/applications",
                "/applications/{waiting}",
                "/applications/{application}",
                "/deposits",
                "/deposits/{deposit}",
                "/people",
                "/people/{person}",
                "/network",
                "/ties/{tied}",
                "/measures",
                "/measures/guide",
                "/introductions",
                "/introductions/{introduction}",
                "/introductions/new",
                "/introductions/new?one={person}&other={tied}",
                "/introductions/what-if?usual=4",
                "/imports",
                "/imports?id={good}",
                "/imports?id={bad}",
                "/tasks/{done}",
                "/exports",
                "/check",
                "/notifications",
                "/settings/webhooks",
                "/settings/tokens",
                "/api",
                "/api?module=forms",
                "/dev/mailbox/{mail}",
                "/circles",
                "/circles/new",
                "/circles/{circle}",
                "/circles/{circle}/decisions",
                "/circles/{circle}/decisions/new",
                "/circles/{circle}/meetings",
                "/circles/{circle}/shares",
                "/circles/{circle}/history",
                "/circles/{circle}/settings",
                "/meetings/{meeting}",
                "/decisions/{decided}",
                "/projects",
                "/projects/new",
                "/projects/new?brief={brief}",
                "/projects/{led}",
                "/projects/{led}/settings",
                "/projects/{led}/ending",
                "/projects/{led}/agreement",
                "/projects/{led}/repository",
                "/projects/index",
                "/events",
                "/events/new",
                "/events/{event}",
                "/events/{event}/settings",
                "/events/{event}/hosts",
                "/events/effect",
                "/talks",
                "/talks/new",
                "/talks/nominations/new",
                "/talks/lineups/{event}",
                "/talks/{talk}",
                "/talks/{talk}/settings",
                "/meals",
                "/meals/new",
                "/meals/{meal}",
                "/meals/{meal}/seats",
                "/meals/{meal}/moves/new",
                "/projects/{ended}",
                "/projects/impact",
                "/briefs",
                "/briefs/new",
                "/briefs/{brief}",
                "/briefs/{brief}/settings",
                .. GrantPages,
                .. FoodBankScenery.Pages,
                .. MentoringScenery.OperatorPages,
                "/surveys",
                "/surveys/new",
                "/surveys/{survey}",
                "/surveys/{surveyed}",
                "/surveys/{surveyed}/results",
                "/forms",
                "/forms/new",
                "/forms/{form}/draft",
                "/forms/{form}/questions/who",
                "/forms/{form}/translations",
                "/forms/{form}/text",
                "/forms/{form}/submissions",
                "/forms/{form}/submissions/{received}",
                "/challenges",
                "/challenges/new",
                "/challenges/{challenge}",
                "/challenges/{challenge}/settings",
                "/challenges/{judged}",
                "/challenges/{judged}/rounds/1",
                "/channels",
                "/channels/new",
                "/channels/{channel}",
                "/channels/{channel}/settings",
                "/channels/search?q=開放日",
                "/messages/{message}",
                "/alliances",
                "/alliances/new",
                "/alliances/{alliance}",
                "/alliances/{alliance}/agreement",
                "/alliances/{alliance}/impact",
                "/alliances/{alliance}/groups",
                "/alliances/{alliance}/communities/{partner}",
                "/doors",
                "/doors/new",
                "/doors/{door}",
                "/access-groups",
                "/access-groups/{group}",
                "/gateways",
                "/wifi",
                "/lock-services",
                "/people/{person}/credentials",
                "/settings",
                "/settings/parts",
                "/waiting",
                "/settings/face",
                "/places",
                "/sites/{site}",
                "/sites/{site}/settings",
                "/sites/{site}/hours",
                "/sites/{site}/evacuation/mail",
                "/sites/{site}/resources/new",
                "/floors/{floor}",
                "/floors/{floor}?at={resource}",
                "/resources?has=quiet&has=daylight",
                "/resources/{resource}",
                "/resources/{resource}/settings",
                "/here",
                "/here/{entrance}",
                "/visitors",
                "/visitors/{guest}/badge",
                "/sites/{house}/reception",
                "/sites/{house}/evacuation",
                "/places/use",
                "/calendar",
                "/calendar?view=day",
                "/calendar?view=week",
                "/calendar?view=month",
                "/calendar/links",
                "/bookings",
                "/bookings/{asked}",
                "/bookings/import",
                "/plans/import",
                "/passes/import",
                "/resources/{resource}?on={takenDay}&from=10:00&to=11:00",
                "/places/screens",
                "/places/calendars",
                "/seasons",
                "/seasons/new",
                "/seasons/{season}",
                "/seasons/{shared}/sharing",
                "/nowhere",
            ]
        ),
        (
            nameof(SampleRole.Member),
            [
                "/",
                "/home",
                "/me",
                "/me/plan",
                "/me/post",
                "/me/passport",
                "/residencies/{residency}",
                "/me/applications",
                "/me/applications/{application}",
                "/me/applications/{draft}",
                "/me/deposits",
                "/seasons/{season}",
                "/seasons/applications/{applied}",
                "/seasons/applications/{given}",
                "/me/privacy",
                "/me/profile",
                "/me/notifications",
                "/me/introductions",
                "/needs",
                "/privacy",
                "/me/security",
                "/me/recovery-codes",
                "/me/tokens",
                "/me/keys",
                "/notifications",
                "/me/communities",
                "/me/do-not-match",
                "/here",
                "/me/visitors",
                "/bookings",
                "/bookings/{booking}",
                "/series/{series}",
                "/times",
                "/collaborations",
                "/collaborations/{agreeing}",
                "/collaborations/{agreeing}/agreement",
                "/times?names={other}&seats=2",
                "/people",
                "/network",
                "/ties/{tied}",
                "/measures",
                "/today",
                "/decisions/{ballot}",
                "/projects/{project}",
                "/briefs/{brief}",
                "/briefs/{brief}/teams",
                .. MentoringScenery.MemberPages,
                "/challenges/{challenge}",
                "/search?q=木工",
                "/series/preview?resource={resource}&on={takenDay}&from=10:00&to=11:00&every=week&last={takenDay}",
                "/me/departure",
                "/sign-out",
            ]
        ),
        (nameof(SampleRole.Researcher), ["/home", "/exports", "/network"]),
        (
            nameof(SampleRole.FrontDesk),
            [
                "/today",
                "/introductions",
                "/visitors",
                "/plans",
                "/passes/{pass}",
                "/people/{person}/plans",
                "/subscriptions/{subscription}",
                "/people/{person}/post-addresses",
                "/people/{person}/deposits",
                "/post",
                "/post/{letter}",
                "/evacuation",
                "/passports",
            ]
        ),
        (nameof(SampleRole.AllianceManager), ["/today", "/imports", "/alliances/contacts", "/alliances/needs"]),
        (nameof(SampleRole.Mentor), ["/home", "/network", "/me"]),
        (nameof(SampleRole.Trainee), ["/home", "/needs"]),
    ];

    /// <summary>Pages whose text differs each time because of chance, the order of arrival, the date or the run itself.</summary>
    private static readonly HashSet<string> Varying = new(StringComparer.Ordinal)
    {
        "/applications",
        "/applications/{application}",
        "/applications/{waiting}",
        "/cases/{case}/answers",
        "/check",
        "/decisions/{decided}",
        "/deposits/{deposit}",
        "/dev/mailbox",
        "/dev/mailbox/{mail}",
        "/food-bank/distributions/{distribution}",
        "/food-bank/distributions/{foodDay}/packing",
        "/introductions",
        "/introductions/answers/{open}",
        "/introductions/new?one={person}&other={tied}",
        "/introductions/what-if?usual=4",
        "/post",
        "/post/{letter}",
        "/me/applications",
        "/me/departure",
        "/me/deposits",
        "/me/post",
        "/me/plan",
        "/messages/{message}",
        "/people/{person}/departure",
        "/grants/applications/{proposal}",
        "/residencies/{residency}/settings",
        "/seasons/applications/{applied}",
        "/seasons/{season}",
        "/seasons/{shared}/sharing",
        "/settings/audit",
        "/surveys/{surveyed}/results",
        "/visit/{visit}",
    };

    /// <summary>
    /// The check in each language, in one theme, at both widths, at each of which the page must fit. On a phone in Chinese, reached by links, all of axe's rules apply; on a desktop in English,
    /// reached by its address, only text in colours that no other page had, and its size. The phone has its picture, so that there is one in each theme.
    /// </summary>
    private static readonly Dictionary<string, (ColorScheme Theme, int[] Widths)> Looks = new(StringComparer.Ordinal)
    {
        [Languages.Chinese] = (ColorScheme.Light, [Phone, Desk]),
        [Languages.English] = (ColorScheme.Dark, [Desk, Phone]),
    };

    /// <summary>A picture of a page is for the person who changes it; a run that no one watches takes none. Journeys always take theirs.</summary>
    internal static readonly bool Pictures = Environment.GetEnvironmentVariable("JULUO_PICTURES") != "none";

    private const int Phone = 390;
    private const int Desk = 1280;

    /// <summary>The number of pages per test, with up to three browsers that begin with an empty cache: enough to be worth it, and few enough that a slow machine does not look like a hanging one.</summary>
    private const int AtOnce = 48;

    private const int WorthABrowser = 12;
    private const int Browsers = 3;

    /// <summary>A reader's page with a title, in a language.</summary>
    private static readonly ConcurrentDictionary<(string Who, string Language, string Title), string> Titles = new();

    private static readonly ConcurrentDictionary<string, int> Sizes = new(StringComparer.Ordinal);

    public static TheoryData<string, string, int> Everybody
    {
        get
        {
            var all = new TheoryData<string, string, int>();
            foreach (var (who, _) in Readers)
            foreach (var language in Languages.All)
            foreach (var (part, _) in PagesOf(who).Chunk(AtOnce).Index())
                all.Add(who, language, part);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task A_page_is_good_to_read_in_every_look(string who, string language, int part)
    {
        var wrong = new ConcurrentQueue<string>();
        var changed = new ConcurrentQueue<(string Page, string Path, Looked Looked)>();
        await using (
            var reader = PersonOf(who) is { } person
                ? await lane.SignedIn(person, new(Language: language))
                : await lane.Visitor(new(Language: language))
        )
            foreach (var page in PagesOf(who).Chunk(AtOnce).ElementAt(part))
            {
                var path = await lane.Path(page);
                var (_, html) = await reader.Source(path);
                foreach (var found in Head(HeadOf(html), page, who, language))
                    wrong.Enqueue(found);
                var looked = new Looked(who, page, language, html, Varying.Contains(page));
                if (!looked.IsKnown)
                    changed.Enqueue((page, path, looked));
            }

        if (!changed.IsEmpty)
            await Task.WhenAll(Enumerable.Range(0, Math.Clamp(changed.Count / WorthABrowser, 1, Browsers)).Select(_ => LookThrough()));
        wrong.ShouldBeEmpty(string.Join('\n', wrong));

        // Each has a separate browser; one works while another waits for late content of a page.
        async Task LookThrough()
        {
            await using var visit = await Open(who, new(Language: language));
            var weights = new Weights(visit, Sizes);
            while (changed.TryDequeue(out var one))
            {
                var faults = await Faults(visit, weights, one.Looked, one.Page, one.Path, who, language);
                faults.ForEach(wrong.Enqueue);
                if (faults.Count == 0 && one.Page != Looked.Unsteady)
                    one.Looked.Keep();
            }

            foreach (var found in visit.Problems.Concat(visit.Strangers.Select(s => $"a stranger: {s}")))
                wrong.Enqueue(found);
        }
    }

    [Fact] // seen to fail: links without a name inside of a picture
    public async Task What_the_server_draws_is_good_to_read_before_its_island_is_there()
    {
        await using var visit = await Open(nameof(SampleRole.Member), Look.Desk);
        await visit.Page.RouteAsync("**/*network*.js", route => route.AbortAsync());
        await visit.Go("/network");
        (await visit.Page.Locator("svg.net a").CountAsync()).ShouldBeGreaterThan(0);
        (await visit.Axe()).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_that_is_remembered_is_one_that_is_looked_at()
    {
        var readers = Readers.SelectMany(r => r.Pages.Select(page => (page, r.Who))).ToHashSet();
        var patterns = Modules.App.Routes.Select(r => r.Route.Path).ToHashSet(StringComparer.Ordinal);
        LookedPages
            .Remembered.Where(k => !readers.Contains((k.Page, k.Who)))
            .Where(k => !(k.Who.StartsWith(EmptyStates.Reader, StringComparison.Ordinal) && patterns.Contains(k.Page)))
            .Where(k => k.Who != TextTab.Story && !k.Who.StartsWith(ShellTests.Reader, StringComparison.Ordinal))
            .ShouldBeEmpty("remove them from tests/looked.tsv");
    }

    [Fact]
    public void A_page_that_may_be_long_is_one_that_is_looked_at() =>
        LongPages.Reasons.Keys.Except(Readers.SelectMany(r => r.Pages).Select(p => p.Split('?')[0])).ShouldBeEmpty();

    /// <summary>Pages that need a journey to be reached, with the test that checks them.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["/alliances/{id}/communities/{partner}/people/{person}/contact"] = nameof(AllianceJourney),
        ["/events/answers/{token}"] = nameof(EventJourney),
        ["/events/{id}/feedback"] = nameof(EventOutcomeJourney),
        ["/challenges/{id}/jury"] = nameof(ChallengeJourney),
        ["/challenges/{id}/jury/{entry}"] = nameof(ChallengeJourney),
        ["/surveys/{id}/pages/{name}"] = nameof(SurveyJourney),
        ["/surveys/{id}/review"] = nameof(SurveyJourney),
        ["/submissions/{id}"] = nameof(FormJourney),
        ["/submissions/{id}/case"] = nameof(CaseJourney),
        ["/submissions/{id}/case/contact"] = nameof(CaseJourney),
        ["/submissions/{id}/case/contact/code"] = nameof(CaseJourney),
        ["/help/imports/{id}"] = nameof(HelpDirectoryJourney),
        ["/food-bank/reports/{token}"] = nameof(FoodBankJourney),
        ["/cases/deliveries/{id}"] = nameof(DeliveryJourney),
        ["/submissions/{id}/pages/{name}"] = nameof(FormJourney),
        ["/submissions/{id}/review"] = nameof(FormJourney),
        ["/submissions/{id}/pause"] = nameof(FormJourney),
        ["/submissions/{id}/documents/{question}"] = nameof(FormJourney),
        ["/channels/{id}/changes"] = "a part of a channel’s page, which the page fetches",
        ["/invitations/sheets/{id}"] = nameof(ImportJourney),
        ["/past-imports"] = nameof(ImportJourney),
        ["/past-imports/{id}"] = nameof(ImportJourney),
        ["/people/imports/{id}"] = nameof(ImportJourney),
        ["/me/introductions/{id}"] = nameof(IntroductionJourney),
        ["/me/postings/{id}"] = nameof(NeedJourney),
        ["/needs/mailed/{token}"] = nameof(NeedJourney),
        ["/needs/{posting}"] = nameof(NeedJourney),
        ["/messages/{id}/editing"] = nameof(ChannelJourney),
        ["/contact"] = nameof(ContactJourney),
        ["/queues/{id}/screen"] = "it hangs on a wall, in both languages: " + nameof(QueueJourney),
        ["/queues/{id}/kiosk"] = "it stands at the entrance, in both languages: " + nameof(QueueJourney),
        ["/queues/{id}/poster"] = "it is printed: " + nameof(QueueJourney),
        ["/tickets/{secret}/paper"] = "it is printed: " + nameof(QueueJourney),
        ["/screens/{secret}"] = "it hangs on a wall, in a language of its own, and reloads itself: " + nameof(CalendarJourney),
        ["/settings/webhooks/{id}"] = nameof(ProgramsJourney),
    };

    [Fact] // seen to fail: forty-five pages that were never looked at
    public void Every_page_is_looked_at()
    {
        string[] looked = [.. Readers.SelectMany(r => r.Pages).Select(p => p.Split('?')[0])];
        Modules
            .App.Routes.Select(r => r.Route)
            .OfType<GetAttribute>()
            .Where(r => r.Page is not null)
            .Select(r => r.Path)
            .Where(path => !Elsewhere.ContainsKey(path) && !Array.Exists(looked, Pattern(path).IsMatch))
            .ShouldBeEmpty("add them to the readers");

        static Regex Pattern(string path) =>
            new(
                $"^{Regex.Replace(path, @"\{\w+\}", "[^/]+", RegexOptions.None, TimeSpan.FromSeconds(1))}$",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            );
    }

    private static List<string> PagesOf(string who)
    {
        var pages = Readers.First(r => r.Who == who).Pages;
        return Environment.GetEnvironmentVariable("JULUO_PAGES") is { Length: > 0 } some
            ? [.. pages.Where(p => Regex.IsMatch(p, $"^/({some})([/?]|$)", RegexOptions.None, TimeSpan.FromSeconds(1)))]
            : [.. pages];
    }

    private async Task<BrowserTab> Open(string who, Look look) =>
        PersonOf(who) is { } person ? await lane.BrowserOf(person, look) : await lane.BrowserOfVisitor(look);

    private SamplePerson? PersonOf(string who) => who == Visitor ? null : lane.First(Enum.Parse<SampleRole>(who));

    private static async Task<List<string>> Faults(
        BrowserTab visit,
        Weights weights,
        Looked looked,
        string page,
        string path,
        string who,
        string language
    )
    {
        var wrong = new List<string>();
        var (theme, widths) = Looks[language];
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
        await Widen(visit, widths[0]);
        weights.Begin();
        // One language reached by links, one by an address.
        await (language == Languages.Chinese ? visit.Visit(path) : visit.Go(path));
        await weights.Quiet();
        // A page's resources do not depend on its language.
        if (
            language == Languages.English
            && await weights.OfPage() is var weight
            && (weight < 500 || weight > (who == Visitor ? 80_000 : 250_000))
        )
            wrong.Add($"{page}: a first visit weighs {weight} bytes");
        // A page that has changed while the styles are unchanged is checked at one width.
        foreach (var width in looked.HasKnownStyles ? widths[..1] : widths)
        {
            await Widen(visit, width);
            var look = $"{page} {width} {theme} {language}";
            if (width == widths[0])
                wrong.AddRange((await (language == Languages.Chinese ? visit.Axe() : visit.AxeOfColours())).Select(f => $"{look}: {f}"));
            if (await visit.IsWiderThanTheScreen())
                wrong.Add($"{look}: wider than the screen");
            if (
                width == Phone
                && !LongPages.Reasons.ContainsKey(page.Split('?')[0])
                && await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight") is var height
                && height > LongPages.Most
            )
                wrong.Add($"{look}: {height} pixels long; fold it, page it, or say in LongPages why not");
            if (width == Phone && Pictures)
                await visit.Picture(
                    $"page-{who}{page.Split('?')[0].Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}",
                    width,
                    theme.ToString().ToLowerInvariant()
                );
        }

        return wrong;
    }

    private static Task Widen(BrowserTab visit, int width) => visit.Page.SetViewportSizeAsync(width, width == Phone ? 844 : 800);

    private static (string Language, string Title, string[] Headings) HeadOf(string html) =>
        (
            LanguageOf().Match(html).Groups["lang"].Value,
            WebUtility.HtmlDecode(TitleOf().Match(html).Groups["title"].Value).Trim(),
            [.. HeadingOf().Matches(html).Select(m => m.Groups["h1"].Value.Trim())]
        );

    private static IEnumerable<string> Head(
        (string Language, string Title, string[] Headings) said,
        string page,
        string who,
        string language
    )
    {
        if (said.Language != language)
            yield return $"{page}: the language is said to be {said.Language}";
        // Addresses that differ only in the query are one page in several states.
        var titled = Titles.GetOrAdd((who, language, said.Title), page);
        if (said.Title.Length == 0 || titled.Split('?')[0] != page.Split('?')[0])
            yield return $"{page}: the title “{said.Title}” says nothing, or is also that of {titled}";
        if (said.Headings is not [{ Length: > 0 }])
            yield return $"{page}: one heading expected, found “{string.Join('|', said.Headings)}”";
    }

    [GeneratedRegex(@"<html[^>]*\slang=""(?<lang>[^""]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageOf();

    [GeneratedRegex(@"<title>(?<title>[^<]*)</title>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TitleOf();

    [GeneratedRegex(@"<h1[^>]*>(?<h1>.*?)</h1>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex HeadingOf();
}
