using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Journeys;

/// <summary>An operator makes a plan and gives it; a member sees what is left of it; a letter comes for their company, and they pick it up. On a phone.</summary>
[Collection(LaneStories.Name)]
public sealed class PlansJourney(Lane lane)
{
    [Journey("P1")]
    public async Task An_operator_makes_a_plan_and_a_member_sees_what_is_left_of_it()
    {
        var member = lane.Sample.People.Where(p => p is { Role: SampleRole.Member, LeftOn: null }).Skip(3).First();
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), Look.Phone);
        await desk.Go("/plans/new");
        // No name and no price: the sentences lead to their fields, and nothing is lost.
        await desk.Page.CheckAsync("[name=unlimited][value=hall]");
        await desk.Click("form[action='/plans'] button");
        (await desk.Page.Locator(".errors li").CountAsync()).ShouldBe(2);
        (await desk.Page.IsCheckedAsync("[name=unlimited][value=hall]")).ShouldBeTrue();
        await desk.Page.FillAsync("[name='name.zh']", "夜貓子");
        await desk.Page.FillAsync("[name=amount]", "2,400");
        await desk.Page.FillAsync("[name=roomHours]", "6");
        await desk.Page.FillAsync("[name=days]", "12");
        await desk.Click("form[action='/plans'] button");
        (await desk.Text("h1")).ShouldBe("夜貓子：每月 NT$2,400");
        (await desk.Text("main")).ShouldContain("大廳不限時數");
        await desk.Picture("plan-1-made");

        await desk.Go($"/people/{lane.Id(member)}/plans");
        // They have a plan already: that the other is added to it, and what both cost, is read before the button.
        (await desk.Text("main")).ShouldContain("不會取代原有方案");
        var added = desk.Page.Locator("[name=plan] option", new() { HasText = "夜貓子 · NT$2,400（合計每月" });
        await Give();
        (await desk.Text("h1")).ShouldContain("夜貓子");
        // Given by a slip of the finger: the toast takes it back, and it can be given again.
        await desk.Click(".toast form[action$='/withdrawal'] button");
        (await desk.Text("h1")).ShouldNotContain("夜貓子");
        await Give();
        (await desk.Text("h1")).ShouldContain("夜貓子");
        (await desk.IsWiderThanTheScreen()).ShouldBeFalse();

        await using var phone = await lane.SignedIn(member, Look.Phone with { JavaScript = false });
        await phone.Go("/me/plan");
        (await phone.Text("main")).ShouldContain("會議室：剩 6 小時，共 6 小時");
        (await phone.Text("main")).ShouldContain("到館天數：剩 12 天，共 12 天");
        await phone.Picture("plan-2-mine");
        (await phone.IsWiderThanTheScreen()).ShouldBeFalse();
        desk.Problems.ShouldBeEmpty();
        phone.Problems.ShouldBeEmpty();

        async Task Give()
        {
            await desk.Page.SelectOptionAsync("[name=plan]", (await added.GetAttributeAsync("value"))!);
            await desk.Click($"form[action='/people/{lane.Id(member)}/plans'] button");
        }
    }

    [Journey("P3")]
    public async Task A_letter_comes_for_a_registered_address_and_is_picked_up()
    {
        var member = lane.Sample.People.Where(p => p is { Role: SampleRole.Member, LeftOn: null }).Skip(5).First();
        await Prepare(member);
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), Look.Phone);
        var addresses = $"/people/{lane.Id(member)}/mail-addresses";
        await desk.Go(addresses);
        await desk.Page.FillAsync("[name=name]", "柳浪設計有限公司");
        if (await desk.Page.Locator("[name=site]").CountAsync() > 0)
            await desk.Page.SelectOptionAsync("[name=site]", new Microsoft.Playwright.SelectOptionValue { Index = 0 });
        await desk.Click($"form[action='{addresses}'] button");
        (await desk.Text("main")).ShouldContain("還沒有核對身分");
        // They may have a name here already.
        const string named = "section:has(h2:text-is('柳浪設計有限公司'))";
        await desk.Page.Locator($"{named} details:has([name=lastSigns]) > summary").TapAsync();
        await desk.Page.FillAsync($"{named} [name=lastSigns]", "7Z9Q");
        await desk.Click($"{named} form[action$='/identity-checks'] button");
        (await desk.Text("main")).ShouldNotContain("7Z9Q");

        await desk.Go("/mail-items");
        await desk.Page.SelectOptionAsync(
            "[name=holder]",
            new[] { new Microsoft.Playwright.SelectOptionValue { Label = $"柳浪設計有限公司 · {member.Name}" } }
        );
        await desk.Page.SelectOptionAsync("[name=kind]", "registered");
        await desk.Page.FillAsync("[name=sender]", "國稅局");
        await desk.Picture("mail-1-taking-in");
        await desk.Click("form[action='/mail-items'] button");
        (await desk.Text("main")).ShouldContain("柳浪設計有限公司的掛號信");
        await desk.Picture("mail-2-waiting");

        await using (var phone = await lane.SignedIn(member, Look.Phone with { JavaScript = false }))
        {
            await phone.Go("/notifications");
            (await phone.Text("main")).ShouldContain("柳浪設計有限公司有一封掛號信");
            await phone.Go("/me/mail");
            (await phone.Text("h1")).ShouldBe("有 1 件信件等你領取");
            await phone.Picture("mail-3-mine");
            (await phone.IsWiderThanTheScreen()).ShouldBeFalse();
            phone.Problems.ShouldBeEmpty();
        }

        await desk.Click("main a[href^='/mail-items/']");
        await desk.Page.FillAsync("form[action$='/pick-up'] [name=note]", "本人");
        await desk.Click("form[action$='/pick-up'] button");
        (await desk.Text("#gone ~ ul")).ShouldContain("本人");
        await desk.Picture("mail-4-gone");
        (await desk.IsWiderThanTheScreen()).ShouldBeFalse();
        desk.Problems.ShouldBeEmpty();
    }

    /// <summary>A house to have an address in, and a plan that includes it.</summary>
    private async Task Prepare(SamplePerson member)
    {
        await using var scope = lane.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(lane.Community, default);
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = Caller.Visitor(lane.Community, Languages.Chinese);
        var sites = scope.ServiceProvider.GetRequiredService<Juluo.Web.Sites>();
        var clock = scope.ServiceProvider.GetRequiredService<Clock>();
        if ((await sites.All(default)).TrueForAll(s => s.ClosedAt is not null))
            await sites.Keep(new(Id.New<SiteId>(clock), "dihua", new("迪化街館", "Dihua Street"), "Asia/Taipei", null), default);
        var plans = new PlanFacade(work, clock);
        var terms = new PlanTerms(0, new(120_000, "TWD"), new Dictionary<ResourceKind, int>(), 0, [], 0, true, DoorHours.None, 0);
        var plan = await plans.Add(new PlanDetails(new("門牌", "Door plate")), terms, default);
        (await plans.Give(plan, lane.Id(member), clock.Today(lane.Community.Zone), null, default)).Errors.ShouldBeEmpty();
        await work.Commit(default);
    }
}
