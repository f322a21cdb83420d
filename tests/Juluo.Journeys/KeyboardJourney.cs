namespace Juluo.Journeys;

/// <summary>The operator's morning without touching the mouse.</summary>
[Collection(LaneStories.Name)]
public sealed class KeyboardJourney(Lane lane)
{
    [Journey("M1")]
    public async Task By_keys_alone_one_skips_to_the_page_walks_the_menu_and_introduces_two_people()
    {
        await using var desk = await lane.BrowserOf(lane.First(SampleRole.Operator));
        await desk.Go("/today");
        await desk.Page.Keyboard.PressAsync("Tab");
        (await Here(desk)).ShouldBe("a.skip");
        await desk.Picture("keys-1-skip");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.WaitForFunctionAsync("() => document.activeElement.id === 'main'");

        // From the beginning of the page to the first button of the first pair.
        for (var k = 0; k < 60 && !(await Action(desk)).EndsWith("/introduction", StringComparison.Ordinal); k++)
            await desk.Page.Keyboard.PressAsync("Tab");
        (await Action(desk)).ShouldEndWith("/introduction");
        (await Outline(desk)).ShouldBeGreaterThanOrEqualTo(2);
        await desk.Picture("keys-2-introduce");
        await desk.Follow(() => desk.Page.Keyboard.PressAsync("Enter"));
        await desk.Page.Locator(".toast form[action$='/withdrawal']").WaitForAsync();
        await desk.Page.FocusAsync(".toast form[action$='/withdrawal'] button");
        await desk.Follow(() => desk.Page.Keyboard.PressAsync("Enter"));

        // The menu, item after item, each with a visible outline.
        await desk.Go("/today");
        var seen = new List<string>();
        for (var k = 0; k < 16; k++)
        {
            await desk.Page.Keyboard.PressAsync("Tab");
            if (!await desk.Page.EvaluateAsync<bool>("() => !!document.activeElement.closest('.rail')"))
                continue;
            (await Outline(desk)).ShouldBeGreaterThanOrEqualTo(2);
            seen.Add(await desk.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href') ?? ''"));
            if (seen[^1] == "/introductions")
                break;
        }

        seen.ShouldContain("/people");
        await desk.Follow(() => desk.Page.Keyboard.PressAsync("Enter"));
        await desk.Page.WaitForURLAsync("**/introductions");
        // The new page has the focus on its heading, and a screen reader gets its title.
        await desk.Page.WaitForFunctionAsync("() => document.activeElement.localName === 'h1'");
        await desk.Page.WaitForFunctionAsync("() => document.getElementById('arrived').textContent === document.title");

        // A row can be clicked anywhere.
        await desk.Go("/circles");
        var row = await desk.Page.Locator(".plain > li:has(.row-link)").First.BoundingBoxAsync();
        row!.Height.ShouldBeGreaterThanOrEqualTo(44);
        await desk.Follow(() => desk.Page.Mouse.ClickAsync(row.X + row.Width - 80, row.Y + row.Height - 6));
        await desk.Page.WaitForURLAsync("**/circles/*");

        // Arrow keys move from row to row, and back to the first.
        await desk.Go("/introductions");
        await desk.Page.FocusAsync(".plain .row-link >> nth=0");
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        (await Row(desk)).ShouldBe(2);
        await desk.Page.Keyboard.PressAsync("Home");
        (await Row(desk)).ShouldBe(0);
        desk.Problems.ShouldBeEmpty();
    }

    [Journey("M1")] // before: five lines of one to three words
    public async Task A_sentence_with_a_long_button_beside_it_is_read_in_whole_lines()
    {
        await using var desk = await lane.BrowserOf(lane.First(SampleRole.Operator));
        await desk.Go("/today");
        await desk.Follow(() => desk.Page.Locator(".rail form.language button[value=en]").First.ClickAsync());
        var said = await desk.Page.Locator(".toast:has(form) > p").BoundingBoxAsync();
        said!.Width.ShouldBeGreaterThanOrEqualTo(220);
        await desk.Picture("toast-with-a-long-button");
        desk.Problems.ShouldBeEmpty();
    }

    [Journey("S1")] // before: the focus was on the heading while the page stayed where it was
    public async Task A_question_that_was_added_has_the_focus()
    {
        var form = await lane.Database.Ask<Guid>("select id from forms.form where title_en = 'Support for a desk'");
        await using var desk = await lane.BrowserOf(lane.First(SampleRole.Operator), new(Language: "en"));
        await desk.Go($"/forms/{form}/draft");
        await desk.Follow(() => desk.Page.ClickAsync("#add a[href*='kind=email']"));
        await desk.Page.WaitForFunctionAsync("() => document.activeElement.name === 'label.en'");
        await desk.Page.Keyboard.TypeAsync("Where do we write to?");
        await desk.Inspect("form-builder-add", 390, "light");
        await desk.Follow(() => desk.Page.Keyboard.PressAsync("Enter"));
        await desk.Page.WaitForFunctionAsync("() => document.activeElement.id === 'q-where_do_we_write_to'");
        (
            await desk.Page.EvaluateAsync<bool>(
                "() => { const r = document.activeElement.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }"
            )
        ).ShouldBeTrue();
        await desk.Picture("form-builder-added");
        desk.Problems.ShouldBeEmpty();
    }

    private static Task<int> Row(BrowserTab desk) =>
        desk.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('.plain .row-link')].indexOf(document.activeElement)");

    private static Task<string> Here(BrowserTab desk) =>
        desk.Page.EvaluateAsync<string>(
            "() => { const e = document.activeElement; return e.localName + (e.classList[0] ? '.' + e.classList[0] : ''); }"
        );

    private static Task<string> Action(BrowserTab desk) =>
        desk.Page.EvaluateAsync<string>("() => document.activeElement.closest('form')?.getAttribute('action') ?? ''");

    private static Task<double> Outline(BrowserTab desk) =>
        desk.Page.EvaluateAsync<double>(
            "() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth); }"
        );
}
