namespace Juluo.Journeys;

/// <summary>A person fills in their profile on their phone and hides a part of it; others find them by the rest, however they type it.</summary>
[Collection(LaneStories.Name)]
public sealed class ProfileJourney(Lane lane)
{
    private static readonly byte[] Photo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    );

    [Journey("P7")]
    public async Task A_member_fills_their_profile_on_a_phone_hides_a_field_and_is_found_by_what_they_show()
    {
        var (me, other) = (lane.First(SampleRole.Trainee), lane.First(SampleRole.Mentor));
        await using var phone = await lane.SignedIn(me, Look.Phone);
        await phone.Go("/me/profile");
        await phone.Picture("P7-1-empty-profile");
        await phone.Upload("input[name=photo]", "me.png", "image/png", Photo);
        await phone.Click("form[action='/me/photo'] button");
        (await phone.Count(".photo-edit img")).ShouldBe(1);
        await phone.Fill("[name=about]", "臺南人，做活版印刷。Letterpress workshops on request.");
        await phone.Fill("[name=pronouns]", "她");
        await phone.Check("input[name=languages][value=nan]");
        await phone.Select("[name=availability]", "open");
        await phone.Click("form[action='/me/profile'] button");
        await phone.Open("details:has(form[action='/me/visibility'])");
        await phone.Select("form[action='/me/visibility'] [name=pronouns]", "nobody");
        await phone.Click("form[action='/me/visibility'] button");
        await phone.Picture("P7-2-filled-profile");

        await using var theirs = await lane.SignedIn(other);
        foreach (var typed in new[] { "台南活版", "臺南", "leterpress" })
        {
            await theirs.Go($"/people?q={Uri.EscapeDataString(typed)}");
            (await theirs.Text("main")).ShouldContain(me.Name, Shouldly.Case.Sensitive, typed);
        }
        await theirs.Picture("P7-3-found-though-mistyped");
        await theirs.Go($"/people/{lane.Id(me)}");
        var page = await theirs.Text("main");
        page.ShouldContain("活版印刷");
        page.ShouldNotContain("她");
        (await theirs.Count("main .face img")).ShouldBe(1);
        await theirs.Inspect("P7-4-as-others-see");
        (phone.Problems.Count + theirs.Problems.Count + theirs.Strangers.Count).ShouldBe(0);
    }

    [Journey("L9")]
    public async Task The_value_chain_shows_what_nobody_here_can_do()
    {
        await using var visit = await lane.SignedIn(lane.First(SampleRole.Member));
        await visit.Go("/organisations");
        await visit.Click("a[href='/organisations/chain']");
        (await visit.Count("svg.chain .stage")).ShouldBeGreaterThan(2);
        (await visit.Count("svg.chain .stage.gap")).ShouldBe(1);
        (await visit.Count("figure table tbody tr")).ShouldBe(await visit.Count("svg.chain .stage"));
        await visit.Picture("L9-chain");
        await visit.Inspect("L9-chain", 390, "dark");
        visit.Problems.ShouldBeEmpty();
    }
}
