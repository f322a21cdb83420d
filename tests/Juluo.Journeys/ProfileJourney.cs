using Microsoft.Playwright;

namespace Juluo.Journeys;

/// <summary>Somebody says on their phone who they are and what of it is nobody's business; others find them by the rest, however they type it.</summary>
[Collection(LaneStories.Name)]
public sealed class ProfileJourney(Lane lane)
{
    [Journey("P7")]
    public async Task A_member_fills_their_profile_on_a_phone_hides_a_field_and_is_found_by_what_they_show()
    {
        var (me, other) = (lane.First(SampleRole.Trainee), lane.First(SampleRole.Mentor));
        await using var phone = await lane.SignedIn(me, Look.Phone);
        await phone.Go("/me/profile");
        await phone.Picture("P7-1-empty-profile");
        await phone.Page.SetInputFilesAsync(
            "input[name=photo]",
            new FilePayload
            {
                Name = "me.png",
                MimeType = "image/png",
                Buffer = await phone.Page.ScreenshotAsync(),
            }
        );
        await phone.Click("form[action='/me/photo'] button");
        (await phone.Page.Locator(".photo-edit img").CountAsync()).ShouldBe(1);
        await phone.Page.FillAsync("[name=about]", "臺南人，做活版印刷。Letterpress workshops on request.");
        await phone.Page.FillAsync("[name=pronouns]", "她");
        await phone.Page.CheckAsync("input[name=languages][value=nan]");
        await phone.Page.SelectOptionAsync("[name=availability]", "open");
        await phone.Click("form[action='/me/profile'] button");
        await phone.Page.Locator("details:has(form[action='/me/visibility']) > summary").ClickAsync();
        await phone.Page.SelectOptionAsync("form[action='/me/visibility'] [name=pronouns]", "nobody");
        await phone.Click("form[action='/me/visibility'] button");
        await phone.Picture("P7-2-filled-profile");
        (await phone.IsWiderThanTheScreen()).ShouldBeFalse();

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
        (await theirs.Page.Locator("main .face img").CountAsync()).ShouldBe(1);
        await theirs.Picture("P7-4-as-others-see");
        (phone.Problems.Count + theirs.Problems.Count + theirs.Strangers.Count).ShouldBe(0);
    }

    [Journey("L9")]
    public async Task The_value_chain_shows_what_nobody_here_can_do()
    {
        await using var visit = await lane.SignedIn(lane.First(SampleRole.Member));
        await visit.Go("/organisations");
        await visit.Click("a[href='/organisations/chain']");
        (await visit.Page.Locator("svg.chain .stage").CountAsync()).ShouldBeGreaterThan(2);
        (await visit.Page.Locator("svg.chain .stage.gap").CountAsync()).ShouldBe(1);
        (await visit.Page.Locator("figure table tbody tr").CountAsync()).ShouldBe(
            await visit.Page.Locator("svg.chain .stage").CountAsync()
        );
        await visit.Picture("L9-chain");
        await visit.Picture("L9-chain", 390, "dark");
        visit.Problems.ShouldBeEmpty();
    }
}
