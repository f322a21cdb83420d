using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Journeys;

/// <summary>An operator makes a plan and assigns it; a member sees the remaining credit; a letter arrives for their company, and they pick it up. On a phone.</summary>
[Collection(LaneStories.Name)]
public sealed class PlansJourney(Lane lane)
{
    [Journey("P1")]
    public async Task An_operator_makes_a_plan_and_a_member_sees_what_is_left_of_it()
    {
        var member = lane.Sample.People.Where(p => p is { Role: SampleRole.Member, LeftOn: null }).Skip(3).First();
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), Look.Phone);
        await desk.Go("/plans/new");
        // No name and no price: the errors link to their fields, and nothing is lost.
        await desk.Check("[name=unlimited][value=hall]");
        await desk.Click("form[action='/plans'] button");
        (await desk.Count(".errors li")).ShouldBe(2);
        (await desk.IsChecked("[name=unlimited][value=hall]")).ShouldBeTrue();
        await desk.Fill("[name='name.zh']", "夜貓子");
        await desk.Fill("[name=amount]", "2,400");
        await desk.Fill("[name=roomHours]", "6");
        await desk.Fill("[name=days]", "12");
        await desk.Click("form[action='/plans'] button");
        (await desk.Text("h1")).ShouldBe("夜貓子：每月 NT$2,400");
        (await desk.Text("main")).ShouldContain("大廳不限時數");
        await desk.Picture("plan-1-made");

        await desk.Go($"/people/{lane.Id(member)}/plans");
        // They have a plan already: before the button, a text says that the other is added to it, and what both cost.
        (await desk.Text("main")).ShouldContain("不會取代原有方案");
        const string Added = "[name=plan] option:has-text('夜貓子 · NT$2,400（合計每月')";
        await Give();
        (await desk.Text("h1")).ShouldContain("夜貓子");
        // Assigned by mistake: the toast undoes it, and it can be assigned again.
        await desk.Click(".toast form[action$='/withdrawal'] button");
        (await desk.Text("h1")).ShouldNotContain("夜貓子");
        await Give();
        (await desk.Text("h1")).ShouldContain("夜貓子");

        await using var phone = await lane.SignedIn(member, Look.Phone with { JavaScript = false });
        await phone.Go("/me/plan");
        (await phone.Text("main")).ShouldContain("會議室：剩 6 小時，共 6 小時");
        (await phone.Text("main")).ShouldContain("到館天數：剩 12 天，共 12 天");
        await phone.Inspect("plan-2-mine");
        desk.Problems.ShouldBeEmpty();
        phone.Problems.ShouldBeEmpty();

        async Task Give()
        {
            await desk.Select("[name=plan]", (await desk.Attribute(Added, "value"))!);
            await desk.Click($"form[action='/people/{lane.Id(member)}/plans'] button");
        }
    }

    [Journey("P3")]
    public async Task A_letter_comes_for_a_registered_address_and_is_picked_up()
    {
        var member = lane.Sample.People.Where(p => p is { Role: SampleRole.Member, LeftOn: null }).Skip(5).First();
        await Prepare(member);
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), Look.Phone);
        var addresses = $"/people/{lane.Id(member)}/post-addresses";
        await desk.Go(addresses);
        await desk.Fill("[name=name]", "柳浪設計有限公司");
        if (await desk.Count("[name=site]") > 0)
            await desk.Select("[name=site]", 0);
        await desk.Click($"form[action='{addresses}'] button");
        (await desk.Text("main")).ShouldContain("還沒有核對身分");
        // They may have a name here already.
        const string named = "section:has(h2:text-is('柳浪設計有限公司'))";
        await desk.Open($"{named} details:has([name=lastSigns])");
        await desk.Fill($"{named} [name=lastSigns]", "7Z9Q");
        await desk.Click($"{named} form[action$='/identity-checks'] button");
        (await desk.Text("main")).ShouldNotContain("7Z9Q");

        await desk.Go("/post");
        await desk.Select("[name=holder]", $"柳浪設計有限公司 · {member.Name}");
        await desk.Select("[name=kind]", "registered");
        await desk.Fill("[name=sender]", "國稅局");
        await desk.Picture("mail-1-taking-in");
        await desk.Click("form[action='/post'] button");
        (await desk.Text("main")).ShouldContain("柳浪設計有限公司的掛號信");
        await desk.Inspect("mail-2-waiting");

        await using (var phone = await lane.SignedIn(member, Look.Phone with { JavaScript = false }))
        {
            await phone.Go("/notifications");
            (await phone.Text("main")).ShouldContain("柳浪設計有限公司有一封掛號信");
            await phone.Go("/me/post");
            (await phone.Text("h1")).ShouldBe("有 1 件信件等你領取");
            await phone.Picture("mail-3-mine");
            phone.Problems.ShouldBeEmpty();
        }

        await desk.Click("main a[href^='/post/']");
        await desk.Fill("form[action$='/pick-up'] [name=note]", "本人");
        await desk.Click("form[action$='/pick-up'] button");
        (await desk.Text("#gone ~ ul")).ShouldContain("本人");
        await desk.Picture("mail-4-gone");
        desk.Problems.ShouldBeEmpty();
    }

    /// <summary>A house with registered addresses, and a plan that includes one.</summary>
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
        var plans = new PlansFacade(work, clock);
        var terms = new PlanTerms(0, new(120_000, "TWD"), new Dictionary<ResourceKind, int>(), 0, [], 0, true, DoorHours.None, 0);
        var plan = await plans.Add(new PlanDetails(new("門牌", "Door plate")), terms, default);
        (await plans.Give(plan, lane.Id(member), clock.Today(lane.Community.Zone), null, default)).Errors.ShouldBeEmpty();
        await work.Commit(default);
    }
}
