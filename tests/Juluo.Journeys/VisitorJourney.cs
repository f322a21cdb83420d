namespace Juluo.Journeys;

/// <summary>One visitor walks in, one is expected, and the power fails: on phones, and at reception.</summary>
[Collection(LaneStories.Name)]
public sealed class VisitorJourney(Lane lane)
{
    [Journey("P1")]
    public async Task A_visitor_who_is_expected_arrives_and_the_host_hears_of_it()
    {
        var host = lane.First(SampleRole.Member);
        await using var phone = await lane.SignedIn(host, Look.Phone);
        await lane.Path("/");
        await phone.Go("/me/visitors");
        await phone.Fill("form[action='/me/visitors'] [name=name]", "游訪");
        await phone.Fill("form[action='/me/visitors'] [name=email]", "guest@journey.example");
        if (await phone.Count("form[action='/me/visitors'] select[name=site]") > 0)
            await phone.Select("form[action='/me/visitors'] select[name=site]", await lane.Path("{house}"));
        await phone.Click("form[action='/me/visitors'] button[type=submit]");
        await phone.Picture("P1-1-expected");
        await lane.Settle();
        var letter = await lane.Mailbox.Wait("guest@journey.example", l => l.Links.Any(Leads));

        await using var guest = await lane.Visitor(Look.Phone with { JavaScript = false });
        await guest.Go(letter.Links.First(Leads).PathAndQuery);
        await guest.Picture("P1-2-the-way");
        await guest.Check("[name=agreed]");
        await guest.Click("form[action^='/visit/'] button[type=submit]");
        (await guest.Text("h1")).ShouldContain("號");
        await guest.Inspect("P1-3-welcome");

        await phone.Go("/notifications");
        (await phone.Html()).ShouldContain("游訪 來找你，已經到了");
        await phone.Picture("P1-4-the-host-hears");
        await lane.Settle();
        (await lane.Mailbox.Wait(host.Email, l => l.Subject.Contains("游訪", StringComparison.Ordinal))).ShouldNotBeNull();
        guest.Problems.ShouldBeEmpty();
        phone.Problems.ShouldBeEmpty();

        static bool Leads(Uri link) => link.AbsolutePath.StartsWith("/visit/", StringComparison.Ordinal);
    }

    [Journey("P1")]
    public async Task A_stranger_asks_to_be_shown_round_and_for_a_day_and_the_desk_says_yes()
    {
        await lane.Path("/");
        await using var stranger = await lane.Visitor(Look.Phone with { JavaScript = false });
        await stranger.Go("/");
        await stranger.Picture("P1-12-the-front");
        await stranger.Click(".hero a.primary");
        await stranger.Click(".day-chips li:nth-child(2) a");
        await stranger.Check(".time-chips label:nth-child(2)");
        await stranger.Fill("main [name=name]", "林問路");
        await stranger.Fill("main [name=email]", "asks@journey.example");
        await stranger.Click("main form button[type=submit]");
        (await stranger.Text("h1")).ShouldBe("收到你的預約");
        await stranger.Picture("P1-13-asked");
        var page = stranger.At.PathAndQuery;

        await stranger.Go("/day-pass");
        await stranger.Fill("main [name=name]", "方一日");
        await stranger.Fill("main [name=email]", "day@journey.example");
        await stranger.Click("main form button[type=submit]");
        (await stranger.Text("h1")).ShouldBe("收到你的日票申請");

        await using var desk = await lane.SignedIn(lane.First(SampleRole.FrontDesk), Look.Phone);
        await desk.Go("/today");
        (await desk.Text("section[aria-labelledby=today-asked]")).ShouldContain("方一日");
        await desk.Click(".asked-visit:has-text('林問路') form[action$='/confirmation'] button");
        await desk.Click(".asked-visit:has-text('方一日') form[action$='/confirmation'] button");
        await desk.Inspect("P1-14-confirmed");
        await lane.Settle();
        var letter = await lane.Mailbox.Wait("asks@journey.example", l => l.Subject.Contains("已確認", StringComparison.Ordinal));
        await stranger.Go(letter.Links.First(l => l.AbsolutePath.StartsWith("/visit/", StringComparison.Ordinal)).PathAndQuery);
        await stranger.Picture("P1-15-the-way");
        await stranger.Go(page);
        await stranger.Click("form[action*='/cancellation'] button");
        (await stranger.Text("h1")).ShouldContain("取消");
        stranger.Problems.ShouldBeEmpty();
        desk.Problems.ShouldBeEmpty();
    }

    [Journey("P1")]
    public async Task Somebody_walks_in_at_the_screen_and_reception_sees_them_in_and_out()
    {
        await lane.Path("/");
        await using var screen = await lane.Visitor(Look.Phone);
        await screen.Go("/kiosk/at-the-entrance");
        await screen.Picture("P1-5-the-screen");
        await screen.Fill("form[action*='/arrivals'] [name=name]", "路過客");
        await screen.Click("form[action*='/arrivals'] button[type=submit]");
        // The terms come first; the input is still there.
        (await screen.Value("form[action*='/arrivals'] [name=name]")).ShouldBe("路過客");
        await screen.Check("form[action*='/arrivals'] [name=agreed]");
        await screen.Click("form[action*='/arrivals'] button[type=submit]");
        (await screen.Html()).ShouldContain("歡迎，你的訪客證是");
        await screen.Inspect("P1-6-you-are-number");

        await using var desk = await lane.SignedIn(lane.First(SampleRole.FrontDesk));
        await desk.Go("/visitors");
        await desk.Picture("P1-7-reception");
        await desk.Click("li:has-text('路過客') a[href$='/badge']");
        await desk.Picture("P1-8-badge");
        await desk.Go("/visitors");
        await desk.Click("li:has-text('路過客') form[action$='/departure'] button");
        (await desk.Text("section[aria-labelledby=gone]")).ShouldContain("路過客");
        screen.Problems.ShouldBeEmpty();
        desk.Problems.ShouldBeEmpty();
    }

    [Journey("P1")]
    public async Task A_member_taps_once_at_the_door_and_is_seen()
    {
        await lane.Path("/");
        var member = lane.First(SampleRole.Mentor);
        await using var phone = await lane.SignedIn(member, Look.Phone);
        await phone.Go("/here/at-the-door");
        await phone.Picture("P1-9-at-the-door");
        await phone.Click("form[action='/here/at-the-door'] button[type=submit]");
        (await phone.Html()).ShouldContain(member.Name);
        await phone.Inspect("P1-10-here");
        await phone.Click("form[action='/visits/departures'] button");
        phone.Problems.ShouldBeEmpty();
    }

    [Journey("P1")]
    public async Task The_evacuation_list_is_there_when_the_network_is_not()
    {
        await lane.Path("/");
        var list = await lane.Path("/sites/{house}/evacuation");
        await using var desk = await lane.BrowserOf(lane.First(SampleRole.FrontDesk), Look.Phone);
        await desk.Go("/visitors");
        await desk.Page.WaitForFunctionAsync(
            "async list => (await navigator.serviceWorker.getRegistration('/sites/x'))?.active && !!(await (await caches.open('evacuation')).match(list))",
            list
        );
        await desk.Page.WaitForSelectorAsync("[data-kept]");
        await desk.Page.Context.SetOfflineAsync(true);
        await desk.Page.GotoAsync(list);
        (await desk.Text("h1")).ShouldContain("後院");
        await desk.Page.WaitForFunctionAsync("() => document.querySelector('[data-kept-list-target=age]').textContent.includes('分鐘前')");
        await desk.Picture("P1-11-without-a-network");
        await desk.Page.Context.SetOfflineAsync(false);
    }
}
