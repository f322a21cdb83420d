namespace Juluo.Journeys;

/// <summary>An operator asks a member to be the person whom visitors can write to; the member agrees, a visitor writes, and the member stops it.</summary>
[Collection(LaneStories.Name)]
public sealed class ContactJourney(Lane lane)
{
    [Journey("P1")]
    public async Task A_member_who_agreed_is_written_to_by_a_visitor_and_stops_it_again()
    {
        var (operators, members) = (lane.First(SampleRole.Operator), lane.First(SampleRole.Member));
        await using var phone = await lane.SignedIn(members, Look.Phone); // who has signed in can be asked
        await using var desk = await lane.SignedIn(operators, Look.Desk);
        await desk.Go("/settings/face");
        await desk.Page.Locator("section:has(#contact) details > summary").ClickAsync();
        await desk.Page.SelectOptionAsync("form[action='/settings/face/contact'] [name=person]", $"{lane.Id(members)}");
        await desk.Click("form[action='/settings/face/contact'] button");
        await desk.Page.Locator("section:has(#contact) .decide").WaitForAsync();
        await desk.Picture("P1-23-asked");
        desk.Problems.ShouldBeEmpty();

        await phone.Go("/me/privacy");
        await phone.Page.FillAsync("[name='role.zh']", "帶你看空間");
        await phone.Picture("P1-24-the-question");
        await phone.Click("form[action='/me/public-contact'] button.primary");
        await phone.Page.Locator("form[action='/me/public-contact/withdrawal']").WaitForAsync();
        (await phone.IsWiderThanTheScreen()).ShouldBeFalse();

        await using var visitor = await lane.Visitor(Look.Phone with { JavaScript = false });
        await visitor.Go("/");
        await visitor.Page.Locator("section:has(#front-contact) a.btn").ClickAsync();
        await visitor.Page.FillAsync("[name=name]", "Mira");
        await visitor.Page.FillAsync("[name=email]", "mira@asks.example");
        await visitor.Page.FillAsync("[name=message]", "Is there a piano?");
        await visitor.Picture("P1-25-a-person-to-write-to");
        await visitor.Page.ClickAsync("form[action='/contact'] button");
        (await visitor.Page.Locator("form[action='/contact']").CountAsync()).ShouldBe(0, "the message is on its way");
        await visitor.Picture("P1-26-on-its-way");
        (await visitor.IsWiderThanTheScreen()).ShouldBeFalse();
        visitor.Problems.ShouldBeEmpty();

        await phone.Go("/me/privacy");
        await phone.Click("form[action='/me/public-contact/withdrawal'] button");
        await visitor.Go("/");
        (await visitor.Page.Locator("#front-contact").CountAsync()).ShouldBe(0);
    }
}
