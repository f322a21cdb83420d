namespace Juluo.Journeys;

/// <summary>A member who was at a breakfast changes their feedback on a phone without scripts, and reads what events change.</summary>
[Collection(LaneStories.Name)]
public sealed class EventOutcomeJourney(Lane lane)
{
    [Journey("E1")]
    public async Task A_member_says_what_they_think_of_an_event_and_reads_whether_events_change_anything()
    {
        var last = await lane.Database.Ask<Guid>("select id from events.event where title_zh = '社群早餐' order by ends_at desc limit 1");
        var guest = await lane.Database.Ask<Guid>(
            "select person_id from events.attendee where event_id = $1 and came order by person_id limit 1",
            last
        );
        await using var member = await lane.SignedIn(lane.Person(new(guest)), Look.Phone with { JavaScript = false });
        await member.Go($"/events/{last}");
        (await member.Text("main")).ShouldContain("7 人中有 6 人覺得值得");
        await member.Inspect("E1-outcome-1-after-the-event");
        await member.Click("main a[href$='/feedback']");
        await member.Inspect("E1-outcome-2-feedback");
        await member.Click("form:has([name=worth][value=no]) button");
        (await member.Text("main")).ShouldContain("7 人中有 5 人覺得值得");
        await member.Click("main a[href='/events/effect']");
        (await member.Text("h1")).ShouldBe("活動帶來什麼改變");
        member.Problems.ShouldBeEmpty();
    }
}
