using Juluo.Testing;
using Microsoft.Playwright;

namespace Juluo.Journeys;

/// <summary>A visitor draws the broken door with a finger, undoes the last line, and the operator sees the picture. Without scripts a picture is chosen instead.</summary>
[Collection(LaneStories.Name)]
public sealed class DrawingJourney(Lane lane)
{
    private const string Text = """
        languages: [zh-Hant, en]
        title: {zh-Hant: 報修, en: Report a fault}
        pages:
          - question: sketch
            type: drawing
            label: {zh-Hant: 畫出壞掉的地方, en: Draw where it is broken}
        """;

    [Journey("S1")]
    public async Task A_drawing_is_drawn_on_the_page()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await desk.Go("/forms/new");
        await desk.OpenAll("main details");
        await desk.Upload("[name=file]", "fault.yaml", "text/plain", System.Text.Encoding.UTF8.GetBytes(Text));
        await desk.Click("main form:not(.language) button.primary");
        var form = desk.Path.Split("/forms/")[1].Split('/')[0];
        await desk.Go($"/forms/{form}/draft");
        await desk.Click("main form[action$='/publication'] button");

        await using (var plain = await lane.BrowserOfVisitor(Look.Phone with { JavaScript = false }))
        {
            await plain.Go($"/forms/{form}");
            await plain.Click("main form:not(.language) button.primary");
            await plain.Click("button[value=files-sketch]");
            (await plain.IsVisible("canvas")).ShouldBeFalse();
            (await plain.IsVisible("input[type=file]")).ShouldBeTrue();
        }

        await using var phone = await lane.BrowserOfVisitor(Look.Phone);
        await phone.Go($"/forms/{form}");
        await phone.Click("main form:not(.language) button.primary");
        await phone.Click("button[value=files-sketch]");
        var box = (await phone.Page.Locator("canvas").BoundingBoxAsync())!;
        await Line(phone.Page, box, (.2f, .2f), (.5f, .7f), (.8f, .2f));
        await Line(phone.Page, box, (.1f, .9f), (.9f, .9f));
        await phone.Page.ClickAsync("[data-undo]");
        await phone.Picture("drawing-1-drawn");
        (await phone.Axe()).ShouldBeEmpty();
        (await phone.IsWiderThanTheScreen()).ShouldBeFalse();
        await phone.Click("main form[action$='/documents/sketch'] button[type=submit]");
        (await phone.Count(".document-page img")).ShouldBe(1);
        await phone.Picture("drawing-2-added");
        var address = new Uri(phone.At, await phone.Attribute(".document-page a", "href") ?? "");
        var picture = await (await phone.Page.APIRequest.GetAsync(address.ToString())).BodyAsync();
        picture.Length.ShouldBeGreaterThan(500);
        // The undone line is not on it.
        var dark = await phone.Page.EvaluateAsync<bool[]>(
            """
            async path => {
              const bitmap = await createImageBitmap(await (await fetch(path)).blob());
              const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
              const pen = canvas.getContext('2d');
              pen.drawImage(bitmap, 0, 0);
              const at = (x, y) => pen.getImageData(x * bitmap.width - 4, y * bitmap.height - 4, 8, 8).data.some((v, i) => i % 4 === 0 && v < 100);
              return [at(.2, .2), at(.5, .9)];
            }
            """,
            address.ToString()
        );
        dark.ShouldBe([true, false]);
    }

    private static async Task Line(Microsoft.Playwright.IPage page, LocatorBoundingBoxResult box, params (float X, float Y)[] points)
    {
        foreach (var ((x, y), place) in points.Select((p, i) => (p, i)))
        {
            await page.Mouse.MoveAsync(box.X + (x * box.Width), box.Y + (y * box.Height), new() { Steps = 8 });
            if (place == 0)
                await page.Mouse.DownAsync();
        }

        await page.Mouse.UpAsync();
    }
}
