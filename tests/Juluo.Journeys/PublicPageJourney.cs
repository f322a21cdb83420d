namespace Juluo.Journeys;

/// <summary>An operator gives the public page a logo, a cover and a colour; visitors see them.</summary>
[Collection(LaneStories.Name)]
public sealed class PublicPageJourney(Lane lane)
{
    private static readonly byte[] Point = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    );

    [Journey("P1")]
    public async Task A_logo_a_cover_and_a_colour_are_set_on_a_phone_and_seen_by_visitors()
    {
        await using var phone = await lane.SignedIn(lane.First(SampleRole.Operator), Look.Phone);
        await phone.Go("/settings");
        await phone.Click("a[href='/settings/face']");
        foreach (var part in (string[])["logo", "cover"])
        {
            // The sample has a cover, so its form is folded.
            if (part == "cover")
                await phone.Open("section:has(#cover) details");
            await phone.Upload($"form[action='/settings/face/{part}'] [name=photo]", "face.png", "image/png", Point);
            await phone.Click($"form[action='/settings/face/{part}'] button");
            // The cover's form folds once there is one.
            (await phone.Count($"form[action='/settings/face/{part}/removal']")).ShouldBe(1);
        }

        await phone.Check("[name=accent][value=own]");
        await phone.Fill("[name=own]", "#ff8800");
        await phone.Click("form[action='/settings/face/colour'] button.primary");
        (await phone.IsVisible("button[name=instead]")).ShouldBeTrue();
        await phone.Inspect("P1-20-too-pale");
        await phone.Click("button[name=instead]");
        (await phone.Count("link[href^='/face.css']")).ShouldBe(1);
        await phone.Picture("P1-21-own-colour");

        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), Look.Desk);
        await desk.Go("/settings/face");
        await desk.Picture("P1-21-on-the-desk");
        desk.Problems.ShouldBeEmpty();

        await using var visitor = await lane.Visitor(Look.Phone with { JavaScript = false });
        await visitor.Go("/");
        (await visitor.Count(".top img.logo")).ShouldBe(1);
        (await visitor.Count("img.hero-picture[src^='/face/cover/']")).ShouldBe(1);
        await visitor.Inspect("P1-22-the-face");
        visitor.Problems.ShouldBeEmpty();

        // Restored, for the other tests of this community.
        await phone.Go("/settings/face");
        await phone.Check("[name=accent][value=pine]");
        await phone.Click("form[action='/settings/face/colour'] button.primary");
        await phone.Click("form[action='/settings/face/logo/removal'] button");
        await phone.Open("section:has(#cover) details");
        await phone.Click("form[action='/settings/face/cover/removal'] button");
    }
}
