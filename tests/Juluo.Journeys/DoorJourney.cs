namespace Juluo.Journeys;

/// <summary>The front door gets its gateway, a member a card that is presented to the reader, and the card is revoked.</summary>
[Collection(LaneStories.Name)]
public sealed class DoorJourney(Lane lane) : IDisposable
{
    // At this door, because other journeys have theirs.
    private const string Presented = "li:has-text('Front door') form[action$='/presented'] button";
    private readonly string folder = Directory.CreateTempSubdirectory("juluo-door").FullName;

    [Journey("P2")]
    public async Task An_operator_gives_a_card_that_opens_the_door_until_it_is_taken_back()
    {
        var member = lane.Sample.People.Last(p => p.Role == SampleRole.Member && p.LeftOn is null);
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await Site(desk);

        await desk.Go("/gateways");
        await desk.Fill("form[action='/gateways'] [name=name]", "Pi behind the front desk");
        await desk.Click("form[action='/gateways'] button");
        await desk.Picture("door-1-gateway");
        await GatewayProcess.Enrol(lane.Address, await desk.Value("#shown-secret"), folder);

        await desk.Go("/doors/new");
        await desk.Fill("[name='name.zh']", "巷口大門");
        await desk.Fill("[name='name.en']", "Front door");
        await desk.Select("[name=gateway]", "Pi behind the front desk");
        await desk.Click("form[action='/doors'] button");
        var door = desk.Path;

        await desk.Go("/access-groups");
        await desk.Open("details:has(form[action='/access-groups'])");
        await desk.Fill("[name='name.zh']", "成員");
        await desk.Fill("[name='name.en']", "Members, day and night");
        await desk.Check("label:has-text('Front door')");
        await desk.Check("[name=roles][value=member]");
        await desk.Click("form[action='/access-groups'] button");
        await desk.Picture("door-2-access-group");

        await using var gateway = await GatewayProcess.Run(folder, lane.Present.GetUtcNow());
        await gateway.Until("grants 1");
        (await gateway.Say("card 1 04A1B2C3")).ShouldBe("refused 1 unknown");

        // The card was presented to the reader; the page knows it once the gateway has reported it.
        var keys = $"/people/{lane.Id(member)}/credentials";
        do await desk.Go(keys);
        while (await desk.Count(Presented) == 0);
        await desk.Inspect("door-3-card-presented");
        await desk.Click(Presented);
        await gateway.Until("grants 2");
        (await gateway.Say("card 1 04A1B2C3")).ShouldBe("open 1 5");

        do await desk.Go(door);
        while (!(await desk.Text("main")).Contains($"Opened by {member.Name}", StringComparison.Ordinal));
        await desk.Picture("door-4-opened");
        await desk.Fill("[name=reason]", "A parcel");
        await desk.Click($"form[action='{door}/openings'] button");
        (await gateway.Hear()).ShouldBe("open 1 5");

        await using (var phone = await lane.SignedIn(member, Look.Phone))
        {
            await phone.Go("/me/keys");
            await phone.Click("form[action='/me/keys/codes'] button");
            (await phone.Count("img.door-code")).ShouldBe(1);
            (await phone.Text("main")).ShouldContain("巷口大門");
            await phone.Inspect("door-5-my-keys");
            phone.Problems.ShouldBeEmpty();
        }

        await gateway.Until("grants 3");
        await desk.Go(keys);
        await desk.Click("form[action$='/revocation'] button[aria-label='Revoke: Card']");
        await gateway.Until("grants 4");
        (await gateway.Say("card 1 04A1B2C3")).ShouldBe("refused 1 unknown");
        await gateway.End();
        desk.Problems.ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task Site(Tab desk)
    {
        if (await lane.Database.Ask<long>("select count(*) from web.site where community_id = $1", lane.Community.Id.Value) > 0)
            return;
        await desk.Go("/settings/sites");
        await desk.Fill("section[aria-labelledby=add-site] [name='name.zh']", "巷弄本館");
        await desk.Fill("section[aria-labelledby=add-site] [name='name.en']", "Lane House");
        await desk.Fill("section[aria-labelledby=add-site] [name=slug]", "lane");
        await desk.Click("section[aria-labelledby=add-site] button");
    }
}
