namespace Juluo.Journeys;

/// <summary>An operator asks a member to be the person whom visitors can write to; the member agrees, a visitor writes, and the member stops it.</summary>
[Collection(LaneStories.Name)]
public sealed class ContactJourney(Lane lane)
{
    [Journey("P1")]
    public async Task A_member_who_agreed_is_written_to_by_a_visitor_and_stops_it_again()
    {
        var (operators, members) = (lane.First(SampleRole.Operator), lane.First(SampleRole.Member));
        await using var phone = await lane.SignedIn(members, Look.Phone); // people who have signed in can be asked
        await using var desk = await lane.SignedIn(operators, Look.Desk);
        await desk.Go("/settings/face");
        await desk.Open("section:has(#contact) details");
        await desk.Select("form[action='/settings/face/contact'] [name=person]", $"{lane.Id(members)}");
        await desk.Click("form[action='/settings/face/contact'] button");
        (await desk.IsVisible("section:has(#contact) .decide")).ShouldBeTrue();
        await desk.Picture("P1-23-asked");
        desk.Problems.ShouldBeEmpty();

        await phone.Go("/me/privacy");
        await phone.Fill("[name='role.zh']", "帶你看空間");
        await phone.Inspect("P1-24-the-question");
        await phone.Click("form[action='/me/public-contact'] button.primary");
        (await phone.IsVisible("form[action='/me/public-contact/withdrawal']")).ShouldBeTrue();

        await using var visitor = await lane.Visitor(Look.Phone with { JavaScript = false });
        await visitor.Go("/");
        await visitor.Click("section:has(#front-contact) a.btn");
        await visitor.Fill("[name=name]", "Mira");
        await visitor.Fill("[name=email]", "mira@asks.example");
        await visitor.Fill("[name=message]", "Is there a piano?");
        await visitor.Inspect("P1-25-a-person-to-write-to");
        await visitor.Click("form[action='/contact'] button");
        (await visitor.Count("form[action='/contact']")).ShouldBe(0, "the message is on its way");
        await visitor.Picture("P1-26-on-its-way");
        visitor.Problems.ShouldBeEmpty();

        await phone.Go("/me/privacy");
        await phone.Click("form[action='/me/public-contact/withdrawal'] button");
        await visitor.Go("/");
        (await visitor.Count("#front-contact")).ShouldBe(0);
    }
}
