namespace Juluo.Journeys;

/// <summary>A person is invited, comes on trial, becomes a member, pauses, leaves, helps as one of the alumni, and returns: each step with its mail.</summary>
[Collection(YearStories.Name)]
public sealed class MembershipJourney(Lane lane)
{
    private const string Address = "newcomer@journey.example";

    [Journey("K2")]
    public async Task A_newcomer_comes_and_goes_and_helps_as_alumni_and_returns()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator));
        await desk.Go("/invitations");
        await desk.Picture("K2-1-invitations");
        // It is open as long as no one has been invited.
        if (!await desk.IsVisible("form[action='/invitations'] [name=email]"))
            await desk.Open("summary:has-text('邀請成員')");
        await desk.Fill("form[action='/invitations'] [name=email]", Address);
        await desk.Fill("form[action='/invitations'] [name=name]", "蘇曉");
        await desk.Fill("form[action='/invitations'] [name=trialUntil]", Day(30));
        await desk.Fill("form[action='/invitations'] [name=message]", "星期五一起喝咖啡。");
        await desk.Click("form[action='/invitations'] button[type=submit]");
        await desk.Picture("K2-2-invited");

        await using var phone = await lane.Visitor(Look.Phone with { JavaScript = false });
        var welcome = await Link("邀請你加入", "/welcome/");
        await phone.Go(welcome);
        await phone.Picture("K2-3-welcome");
        await phone.Fill("[name=password]", "nine yellow scooters");
        await phone.Click("main form button[type=submit]");
        phone.Path.ShouldBe("/home");
        await phone.Go("/me");
        (await phone.Html()).ShouldContain("試用中");
        await phone.Picture("K2-4-on-trial");
        await Heard("試用期");

        var person = (await lane.Database.Ask<Guid>("select id from people.person where email = $1", Address)).ToString();
        await desk.Go($"/people/{person}/membership");
        await desk.Inspect("K2-5-the-trial");
        await desk.Click("form[action$='/trial/success'] button");
        await Heard("的成員了");

        // Offers stay with the profile.
        await phone.Go("/needs");
        await phone.Open("details:has(form[action='/me/offers'])");
        await phone.Fill("form[action='/me/offers'] [name=text]", "帶人認識老街的工坊");
        await phone.Click("form[action='/me/offers'] button[type=submit]");
        await phone.Go("/me/departure");
        await phone.Picture("K2-6-what-is-open");
        await phone.Click("form[action='/me/pause'] button");
        await phone.Picture("K2-6-paused");
        await Heard("已暫停");
        (await phone.Go("/people")).Status.ShouldBe(200);
        await phone.Go("/me");
        await phone.Click("form[action='/me/resumption'] button");
        await Heard("歡迎回到");

        await phone.Go("/me/departure");
        await phone.Check("form[action='/me/departure'] [name=keepsProfile]");
        await phone.Click("form[action='/me/departure'] button");
        await Heard("成員身分已結束");
        await phone.Inspect("K2-7-alumni");
        (await phone.Go("/people")).Status.ShouldBe(403);

        await desk.Go("/people/alumni");
        (await desk.Html()).ShouldContain("帶人認識老街的工坊");
        await desk.Picture("K2-8-alumni-who-help");

        // After the days in which people can return by themselves, they have to ask.
        lane.Present.Pass(TimeSpan.FromDays(People.Person.DaysToComeBack + 1));
        await using var later = await lane.Visitor(Look.Phone);
        await later.SignIn(Address, "nine yellow scooters");
        await later.Go("/me");
        await later.Open("summary:has-text('想回來嗎')");
        await later.Fill("form[action='/me/return/request'] [name=message]", "又搬回來了");
        await later.Click("form[action='/me/return/request'] button");
        await using var again = await lane.Visitor();
        await lane.GiveAccount(lane.First(SampleRole.Operator));
        await again.SignIn(lane.First(SampleRole.Operator).Email, SampleLoader.Password);
        await again.Go("/join/requests");
        (await again.Html()).ShouldContain("又搬回來了");
        await again.Picture("K2-9-asks-to-return");
        await again.Click("form[action$='/approval'] button");
        await Heard("歡迎回到");
        (await later.Go("/people")).Status.ShouldBe(200);
        await again.Go($"/people/{person}/membership");
        await again.Picture("K2-10-how-it-came-to-be");
    }

    private string Day(int days) =>
        lane.Present.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Letter> Heard(string subject)
    {
        await lane.Settle();
        return await lane.Mailbox.Wait(Address, l => l.Subject.Contains(subject, StringComparison.Ordinal));
    }

    private async Task<string> Link(string subject, string path) =>
        (await Heard(subject)).Links.First(l => l.AbsolutePath.StartsWith(path, StringComparison.Ordinal)).PathAndQuery;
}
