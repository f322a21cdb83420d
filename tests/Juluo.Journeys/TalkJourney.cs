namespace Juluo.Journeys;

/// <summary>A wish becomes a nominated talk with a recording, on phones without scripts.</summary>
[Collection(LaneStories.Name)]
public sealed class TalkJourney(Lane lane)
{
    [Journey("E2")]
    public async Task A_nominated_talk_goes_from_wish_to_recording()
    {
        var people = lane.Sample.People.Where(p => p is { Role: SampleRole.Resident, LeftOn: null }).SkipLast(1).TakeLast(2).ToList();
        var (wishes, speaks) = (people[0], people[1]);
        await using var host = await lane.SignedIn(lane.First(SampleRole.Member), Look.Phone with { JavaScript = false });
        await host.Go("/events/new");
        await host.Fill("[name='title.zh']", "想知道嗎之夜");
        await host.Fill("[name=onDay]", "2027-03-30");
        await host.Fill("[name=place]", "屋頂");
        await host.Click("form[action='/events'] button[type=submit]");
        var of = host.Path.Split('/')[2];
        await host.Click($"main a[href='/talks/lineups/{of}']");
        await host.Fill("[name=talks]", "9");
        await host.Click($"form[action='/talks/lineups/{of}'] button");
        (await host.Text(".errors")).ShouldContain("最多只能排 6 場");
        await host.Fill("[name=talks]", "2");
        await host.Click($"form[action='/talks/lineups/{of}'] button");
        await host.Inspect("E2-1-open-slots");

        await using var fan = await lane.SignedIn(wishes, Look.Phone with { JavaScript = false });
        await fan.Go("/talks");
        await fan.Fill("main [name=topic]", "螢火蟲復育");
        await fan.Click("form[action='/talks/wishes'] button");
        (await fan.Text("main")).ShouldContain("螢火蟲復育");
        await fan.Go($"/talks/nominations/new?event={of}");
        await fan.Fill("main [name=find]", speaks.Name);
        await fan.Click("main form[role=search] button");
        await fan.Click("main a[href*='person=']");
        await fan.Fill("main [name=topic]", "螢火蟲復育");
        await fan.Click("form[action='/talks/nominations'] button");
        (await fan.Text("main")).ShouldContain("尚未回覆");
        await fan.Inspect("E2-2-nominated");

        await lane.Settle();
        await using var speaker = await lane.SignedIn(speaks, Look.Phone with { JavaScript = false });
        await speaker.Go("/talks");
        await speaker.Click("main a[href^='/talks/new?nomination=']");
        await speaker.Fill("[name='title.zh']", "螢火蟲回來了");
        await speaker.Fill("[name=slides]", "不是網址");
        await speaker.Click("form[action='/talks'] button[type=submit]");
        (await speaker.Text(".errors")).ShouldContain("網址");
        (await speaker.Value("[name='title.zh']")).ShouldBe("螢火蟲回來了", "nothing is lost");
        await speaker.Fill("[name=slides]", "");
        await speaker.Inspect("E2-3-accepting");
        await speaker.Click("form[action='/talks'] button[type=submit]");
        var talk = speaker.Path;
        (await speaker.Text("h1")).ShouldBe("螢火蟲回來了");

        await lane.Settle();
        await fan.Go("/notifications");
        (await fan.Text("main")).ShouldContain("答應了你的推坑");
        await host.Go($"{talk}/settings");
        await host.Fill("[name=recording]", "https://video.example.org/fireflies");
        await host.Click($"form[action='{talk}/settings'] button[type=submit]");
        await fan.Go(talk);
        (await fan.Text("main")).ShouldContain("錄影");
        await fan.Inspect("E2-4-recorded");
        speaker.Problems.ShouldBeEmpty();
        host.Problems.ShouldBeEmpty();
        fan.Problems.ShouldBeEmpty();
    }
}
