namespace Juluo.Journeys;

/// <summary>A member announces a Jelly on a phone without scripts, and a visitor without an account comes and changes their mind.</summary>
[Collection(LaneStories.Name)]
public sealed class EventJourney(Lane lane)
{
    [Journey("E1")]
    public async Task A_Jelly_is_announced_and_someone_without_an_account_comes_and_changes_the_answer()
    {
        await using var host = await lane.SignedIn(lane.First(SampleRole.Member), Look.Phone with { JavaScript = false });
        await host.Go("/events");
        await host.Click("main a[href='/events/new']");
        await host.Fill("[name='title.zh']", "屋頂 Jelly");
        await host.Fill("[name=onDay]", "2020-01-01");
        await host.Fill("[name=place]", "屋頂");
        await host.Open("summary:has-text('名額')");
        await host.Fill("[name=places]", "1");
        await host.Click("form[action='/events'] button[type=submit]");
        (await host.Text(".errors")).ShouldContain("已經過了");
        (await host.Value("[name=place]")).ShouldBe("屋頂", "nothing is lost");
        await host.Fill("[name=onDay]", "2027-03-31");
        await host.Click("form[action='/events'] button[type=submit]");
        var at = host.Path;
        (await host.Text("h1")).ShouldBe("屋頂 Jelly");
        await host.Inspect("E1-1-announced");

        await using var guest = await lane.Visitor(Look.Phone with { JavaScript = false });
        await guest.Go(at);
        (await guest.Text("main")).ShouldNotContain(lane.First(SampleRole.Member).Name);
        await guest.Fill("main [name=name]", "蘇路過");
        await guest.Fill("main [name=email]", "jelly@journey");
        await guest.Click("main form[action^='/events/'] button[type=submit]");
        (await guest.Text(".errors")).ShouldContain("電子郵件");
        await guest.Fill("main [name=email]", "jelly@journey.example");
        await guest.Click("main form[action^='/events/'] button[type=submit]");
        (await guest.Text("main")).ShouldContain("蘇路過，你已報名");
        await guest.Inspect("E1-2-coming");

        await using var member = await lane.SignedIn(lane.First(SampleRole.Operator), Look.Phone);
        await member.Go(at);
        await member.Click($"form[action='{at}/attendance'] button");
        (await member.Text("main")).ShouldContain("你在候補名單上");

        await lane.Settle();
        var letter = await lane.Mailbox.Wait("jelly@journey.example", l => l.Links.Any(Leads));
        await guest.Go(letter.Links.First(Leads).PathAndQuery);
        await guest.Click("button[name=comes][value=false]");
        (await guest.Text("main")).ShouldContain("你已取消報名");

        await member.Go(at);
        (await member.Text("main")).ShouldContain("名額為你保留到");
        await member.Picture("E1-3-a-place-is-free");
        await member.Click($"form[action='{at}/attendance'] button");
        (await member.Text("main")).ShouldContain("你已報名");

        await host.Go($"{at}/settings");
        await host.Open("summary:has-text('取消活動')");
        await host.Click($"form[action='{at}/cancellation'] button");
        await lane.Settle();
        await member.Go("/notifications");
        (await member.Text("main")).ShouldContain("「屋頂 Jelly」");
        guest.Problems.ShouldBeEmpty();
        host.Problems.ShouldBeEmpty();

        static bool Leads(Uri link) => link.AbsolutePath.StartsWith("/events/answers/", StringComparison.Ordinal);
    }
}
