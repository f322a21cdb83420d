using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>The day of the sample house on one axis: readable on a phone, with times chosen by dragging, and navigable by arrow keys.</summary>
[Collection(LaneStories.Name)]
public sealed class DayJourney(Lane lane)
{
    private const string Rooms = ".strip[data-kind=Room]";

    private string Tomorrow => $"{lane.Present.GetUtcNow().AddHours(8).AddDays(1):yyyy-MM-dd}";

    [Journey("P1")]
    public async Task The_day_can_be_read_on_a_phone_and_two_rooms_compared()
    {
        foreach (var look in Look.Pairs.Append(Look.Phone with { JavaScript = false }))
        {
            await using var visit = await lane.BrowserOf(lane.First(SampleRole.Member), look);
            await visit.Go("/calendar");
            await visit.Picture($"P1-day-{look}");
            if (look.JavaScript)
                (await visit.Axe()).ShouldBeEmpty(look.ToString());
            visit.Problems.ShouldBeEmpty();
            if (look.Width > 390)
                continue;
            (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight")).ShouldBeLessThanOrEqualTo(1500);
            (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(390);
            // Every hour is at the same position in every row, and is wide enough for a finger.
            var edges = await visit
                .Page.Locator(Rooms)
                .EvaluateAllAsync<float[]>(
                    "rows => [...new Set(rows.flatMap(r => { const { left, right } = r.getBoundingClientRect(); return [left, right] }))]"
                );
            edges.Length.ShouldBe(2);
            (
                await visit
                    .Page.Locator(Rooms + " .free a")
                    .EvaluateAllAsync<float>("all => Math.min(...all.map(a => a.getBoundingClientRect().width))")
            ).ShouldBeGreaterThanOrEqualTo(24);
            await visit.Go($"/calendar?on={lane.Present.GetUtcNow().AddDays(-7):yyyy-MM-dd}");
            (await visit.Text(".notice")).ShouldBe(
                new Words(lane.Services.GetRequiredService<Catalogue>(), look.Language, lane.Community.Zone)["calendar-views.over"]
            );
        }
    }

    [Journey("P1")]
    public async Task Dragging_over_free_hours_says_how_long_and_arrow_keys_walk_them()
    {
        await using var visit = await lane.BrowserOf(lane.First(SampleRole.Member));
        await visit.Go($"/calendar?on={Tomorrow}");
        var first = visit.Page.Locator(Rooms + ":has(.free + .free)").First;
        var hour = first.Locator(".free:has(+ .free) a").First;
        var label = (await hour.GetAttributeAsync("aria-label"))!;
        label.ShouldContain((await first.GetAttributeAsync("data-name"))!);
        label.ShouldMatch(@"\d\d:\d\d–\d\d:\d\d$");
        await hour.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        (await Focused()).ShouldNotBe(label);
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        (await Focused()).ShouldBe(label);
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        (await Focused()).ShouldNotContain((await first.GetAttributeAsync("data-name"))!);

        // From the middle of one hour to the middle of the next: exactly both.
        var (from, to) = ((await hour.BoundingBoxAsync())!, (await first.Locator(".free + .free a").First.BoundingBoxAsync())!);
        await visit.Page.Mouse.MoveAsync(from.X + 3, from.Y + 20);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(to.X + (to.Width / 2) - 2, to.Y + 20, new() { Steps = 5 });
        var chosen = await visit.Text(".ghost");
        await visit.Picture("P1-day-dragging");
        await visit.Page.Mouse.UpAsync();
        await visit.Page.WaitForURLAsync("**/resources/**");
        chosen.ShouldBe($"{Part("from")}–{Part("to")}");
        await visit.Picture("P1-day-chosen");
        visit.Problems.ShouldBeEmpty();

        string Part(string name) => System.Web.HttpUtility.ParseQueryString(visit.At.Query)[name]!;
        Task<string> Focused() => visit.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label')");
    }
}
