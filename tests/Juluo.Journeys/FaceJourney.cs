namespace Juluo.Journeys;

/// <summary>An operator gives the public page a logo, a cover and a colour; visitors see them.</summary>
[Collection(LaneStories.Name)]
public sealed class FaceJourney(Lane lane)
{
    private static readonly Microsoft.Playwright.FilePayload Point = new()
    {
        Name = "face.png",
        MimeType = "image/png",
        Buffer = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
        ),
    };

    [Journey("P1")]
    public async Task A_logo_a_cover_and_a_colour_are_set_on_a_phone_and_seen_by_visitors()
    {
        await using var phone = await lane.SignedIn(lane.First(SampleRole.Operator), Look.Phone);
        await phone.Go("/settings");
        await phone.Click("a[href='/settings/face']");
        foreach (var part in (string[])["logo", "cover"])
        {
            // The sample has a cover, whose form opens on demand.
            if (part == "cover")
                await phone.Page.Locator("section:has(#cover) details > summary").ClickAsync();
            await phone.Page.SetInputFilesAsync($"form[action='/settings/face/{part}'] [name=photo]", Point);
            await phone.Click($"form[action='/settings/face/{part}'] button");
            // The cover's form folds once there is one.
            await phone
                .Page.Locator($"form[action='/settings/face/{part}/removal']")
                .WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        }

        await phone.Page.CheckAsync("[name=accent][value=own]");
        await phone.Page.FillAsync("[name=own]", "#ff8800");
        await phone.Click("form[action='/settings/face/colour'] button.primary");
        await phone.Page.Locator("button[name=instead]").WaitForAsync();
        await phone.Picture("P1-20-too-pale");
        await phone.Click("button[name=instead]");
        await phone
            .Page.Locator("link[href^='/face.css']")
            .WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await phone.Picture("P1-21-own-colour");
        (await phone.IsWiderThanTheScreen()).ShouldBeFalse();

        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), Look.Desk);
        await desk.Go("/settings/face");
        await desk.Picture("P1-21-on-the-desk");
        desk.Problems.ShouldBeEmpty();

        await using var visitor = await lane.Visitor(Look.Phone with { JavaScript = false });
        await visitor.Go("/");
        (await visitor.Page.Locator(".top img.logo").CountAsync()).ShouldBe(1);
        (await visitor.Page.Locator("img.hero-picture[src^='/face/cover/']").CountAsync()).ShouldBe(1);
        await visitor.Picture("P1-22-the-face");
        visitor.Problems.ShouldBeEmpty();

        // As before, for the others who look at this house.
        await phone.Go("/settings/face");
        await phone.Page.CheckAsync("[name=accent][value=pine]");
        await phone.Click("form[action='/settings/face/colour'] button.primary");
        await phone.Click("form[action='/settings/face/logo/removal'] button");
        await phone.Page.Locator("section:has(#cover) details > summary").ClickAsync();
        await phone.Click("form[action='/settings/face/cover/removal'] button");
    }
}
