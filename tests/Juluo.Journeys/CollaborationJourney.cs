using Juluo.Collaborations;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>
/// A member and a person of an agency begin a collaboration: an agreement that both sides sign, an exchange, roles with evidence, two collaborations side by side, and an early warning when the
/// champion leaves. One of them has a phone without scripts.
/// </summary>
[Collection(LaneStories.Name)]
public sealed class CollaborationJourney(Lane lane)
{
    // The last members appear in the journey of a project, and the first in those of others.
    private const int FromTheEnd = 14;

    [Journey("J7")]
    public async Task A_community_and_an_agency_agree_exchange_and_see_early_what_may_go_wrong()
    {
        var people = (await lane.Members(p => p is { PresenceCounts: true, TiesVisible: true }))
            .AsEnumerable()
            .Reverse()
            .Skip(FromTheEnd)
            .Take(2)
            .ToList();
        var (beginner, inside) = (people[0], people[1]);
        await using var desk = await lane.SignedIn(beginner);
        await using var phone = await lane.SignedIn(inside, Look.Phone with { JavaScript = false });

        // It begins tomorrow: an error, and nothing is lost.
        await desk.Go("/collaborations");
        await desk.Picture("collaboration-1-list");
        await desk.Go("/collaborations/new");
        await desk.Fill("[name='title.zh']", "夜間安心走");
        await desk.Fill("[name=about]", "找出晚上**不敢走**的巷子。");
        await desk.Fill("[name=since]", "2030-01-01");
        await desk.Select("[name=visibility]", "Public");
        await desk.Click("form[action='/collaborations'] button[type=submit]");
        (await desk.Text(".errors")).ShouldContain(lane.Say(new CollaborationErrors.BeginsInTheFuture()));
        (await desk.Value("[name='title.zh']")).ShouldBe("夜間安心走");
        (await desk.Value("[name=visibility]")).ShouldBe("Public");
        await desk.Fill("[name=since]", "2026-10-01");
        await desk.Click("form[action='/collaborations'] button[type=submit]");
        var settings = desk.Path;
        var at = settings.Replace("/settings", "", StringComparison.Ordinal);

        // The people of both sides: one is a member, the other only a name.
        await desk.Go($"{settings}?find={Uri.EscapeDataString(inside.Name)}");
        var form = $"form[action='{at}/people']:has(input[value='{lane.Id(inside)}'])";
        await desk.Select($"{form} [name=side]", "Agency");
        await desk.Check($"{form} [name=champion]");
        await desk.Click($"{form} button");
        await desk.Open($"details:has(form[action='{at}/people'] [name=name])");
        await desk.Fill($"form[action='{at}/people'] [name=name]", "王課長");
        await desk.Click($"form[action='{at}/people']:has([name=name]) button");
        await desk.Picture("collaboration-2-people");

        // The term ends before it starts: an error; then it is written and signed, by the external person on paper.
        await desk.Go(at + "/agreement");
        await desk.Fill("[name=goals]", "十條巷子有人敢走。");
        await desk.Fill("[name=contacts]", "每月一次。");
        await desk.Fill("[name=endsOn]", "2026-01-01");
        await desk.Click($"form[action='{at}/agreement'] button");
        (await desk.Text(".errors")).ShouldContain(lane.Say(new CollaborationAgreementErrors.EndsBeforeItStarts()));
        (await desk.Value("[name=goals]")).ShouldBe("十條巷子有人敢走。");
        await desk.Fill("[name=endsOn]", "2027-10-31");
        await desk.Click($"form[action='{at}/agreement'] button");
        await Sign(desk, at, beginner);
        await phone.Go("/home");
        (await phone.Text("main")).ShouldContain("夜間安心走");
        await phone.Go(at + "/agreement");
        await phone.Picture("collaboration-3-to-sign");
        await Sign(phone, at, inside);
        await desk.Go(at + "/agreement");
        await desk.Open($"details:has(form[action='{at}/agreement/outside-signature'])");
        await desk.Fill($"form[action='{at}/agreement/outside-signature'] [name=document]", "公文第 12 號");
        await desk.Click($"form[action='{at}/agreement/outside-signature'] button");
        (await desk.Text("main")).ShouldContain(lane.Words["collaborations.agreement.in-force"]);
        await desk.Picture("collaboration-4-in-force", 390, "light");

        // An exchange dated tomorrow: an error; then today, with both present.
        await phone.Go(at + "/exchanges");
        var exchange = $"form[action='{at}/exchanges']";
        await phone.Fill($"{exchange} [name=what]", "路燈的位置與亮度");
        await phone.Fill($"{exchange} [name=onDay]", "2030-01-01");
        for (var person = 0; person < await phone.Count($"{exchange} [name=present]"); person++)
            await phone.Check($"{exchange} [name=present] >> nth={person}");
        await phone.Click($"{exchange} button");
        (await phone.Text(".errors")).ShouldContain(lane.Say(new ExchangeErrors.DayAhead()));
        (await phone.IsChecked($"{exchange} [name=present]")).ShouldBeTrue();
        await phone.Fill($"{exchange} [name=onDay]", lane.Present.GetUtcNow().ToString("yyyy-MM-dd", null));
        await phone.Click($"{exchange} button");
        (await phone.Text("#list ~ ul, main")).ShouldContain("路燈的位置與亮度");
        await phone.Picture("collaboration-5-exchanges");
        var before = await Together(beginner, inside);
        lane.Present.Pass(TimeSpan.FromMinutes(11));
        await lane.Services.GetRequiredService<Jobs>().RunNow<CountExchanges>(lane.Community);
        await lane.Settle();
        (await Together(beginner, inside)).ShouldBe(before + 1);

        // A role without evidence: an error; then it is assessed.
        await desk.Go(at + "/roles/frame");
        await desk.Select("[name=designer]", "Clearly");
        await desk.Click($"form[action='{at}/roles/frame'] button");
        (await desk.Text(".errors")).ShouldContain(lane.Say(new RoleReadingErrors.NeedsEvidence(null)));
        (await desk.Value("[name=designer]")).ShouldBe("Clearly");
        await desk.Fill("[name=designerEvidence]", "一起決定走哪幾條巷子。");
        await desk.Open("details:has([name=designerLink])");
        await desk.Fill("[name=designerLink]", "在群組裡");
        await desk.Click($"form[action='{at}/roles/frame'] button");
        (await desk.IsVisible("[name=designerLink][aria-invalid=true]")).ShouldBeTrue();
        await desk.Fill("[name=designerLink]", "");
        await desk.Inspect("collaboration-6-assessment", 390, "light");
        await desk.Click($"form[action='{at}/roles/frame'] button");
        (await desk.Text("main")).ShouldContain("一起決定走哪幾條巷子。");

        // Side by side with an example, and never with itself.
        var key = at.Split('/')[^1];
        await phone.Go($"/collaborations/comparison?a={key}&b={key}");
        (await phone.Text("main")).ShouldContain(lane.Words["collaborations.comparison.same"]);
        await phone.Go($"/collaborations/comparison?a={key}&b=in-visible-cities");
        await phone.Picture("collaboration-7-comparison");

        // The champion leaves, and the other is warned.
        await phone.Go(at);
        await phone.Click("form[action$='/departure'] button");
        await desk.Go(at);
        (await desk.Text("#warnings ~ ul")).ShouldContain(inside.Name);
        await desk.Inspect("collaboration-8-warnings", 390, "dark");

        // A visitor reads what it is about, and no name whose owner did not agree.
        await using var visitor = await lane.Visitor(Look.Phone with { Language = "en" });
        await visitor.Go(at);
        (await visitor.Text("main")).ShouldContain("夜間安心走");
        (await visitor.Text("main")).ShouldNotContain("王課長");
        (await visitor.Text("main")).ShouldNotContain(beginner.Name);
        await visitor.Picture("collaboration-9-public");
        await visitor.Go("/collaborations/examples/code-for-america");
        await visitor.Picture("collaboration-10-example");

        foreach (var tab in new[] { desk, phone, visitor })
            tab.Problems.ShouldBeEmpty();
    }

    // From Lens: how often two people worked together.
    private Task<long> Together(SamplePerson one, SamplePerson other) =>
        lane.Database.Ask<long>(
            "select count(*) from lens.interaction where kind = 21 and (a = $1 and b = $2 or a = $2 and b = $1)",
            lane.Id(one).Value,
            lane.Id(other).Value
        );

    private static async Task Sign(Tab tab, string at, SamplePerson person)
    {
        await tab.Go(at + "/agreement");
        await tab.Fill("form[action$='/agreement/signature'] [name=name]", person.Name);
        await tab.Check("[name=agreed]");
        await tab.Click("form[action$='/agreement/signature'] button");
    }
}
