using Microsoft.Extensions.DependencyInjection;

namespace Juluo.HelpDirectory.Tests;

/// <summary>The database filters, counts and sorts lists, a page at a time.</summary>
public sealed class HelpFinderTests(Ground ground) : IClassFixture<Ground>
{
    [Theory]
    [InlineData("comida")]
    [InlineData("Alimentos")]
    [InlineData("food bank")]
    [InlineData("食物")]
    [InlineData("物資")]
    [InlineData("FOOD")]
    [InlineData("ＦＯＯＤ")]
    [InlineData("despensa comida")]
    public async Task Food_is_found_in_the_languages_in_which_it_is_asked_for(string words)
    {
        var street = await Neighbours.Of(ground, 1);
        await street.Add("街角冰箱", kind: HelpKind.Food);
        await street.Add("法律諮詢");
        (await List(street, new(words))).Items.Select(i => i.Name.Zh).ShouldBe(["街角冰箱"]);
    }

    [Fact]
    public async Task Marks_and_capitals_of_a_question_do_not_matter()
    {
        var street = await Neighbours.Of(ground, 1);
        await street.Add("Niños del barrio", kind: HelpKind.Family);
        foreach (var words in (string[])["ninos", "NIÑOS", "niño"])
            (await List(street, new(words))).Found.ShouldBe(1, words);
    }

    [Fact]
    public async Task Pages_hold_each_entry_once_in_one_order()
    {
        var street = await Neighbours.Of(ground, 1);
        for (var i = 0; i < 45; i++)
            await street.Add(
                $"協助 {i:00}",
                weekdays: i % 3 == 0 ? "0-24"
                    : i % 3 == 1 ? "9-12"
                    : ""
            );
        var (seen, after) = (new List<ListHelp.Line>(), (string?)null);
        do
        {
            var page = await List(street, new(After: after));
            page.Found.ShouldBe(45);
            seen.AddRange(page.Items);
            after = page.Next;
        } while (after is not null);
        seen.Select(e => e.Name.Zh).Distinct().Count().ShouldBe(45);
        seen.Count.ShouldBe(45);
        seen.Take(15).ShouldAllBe(e => e.OpenNow);
        seen.TakeLast(15).ShouldAllBe(e => e.Opens == null);
        seen.Take(15).Select(e => e.Name.Zh).ShouldBeInOrder();
    }

    [Fact]
    public async Task Hours_that_need_a_calendar_are_counted_with_those_of_each_week()
    {
        var street = await Neighbours.Of(ground, 1);
        await street.Import(
            """
            [{ "id": "0d0c1c2e-0000-4000-8000-000000000001", "name": "Fortnightly table", "status": "active",
               "schedules": [{ "id": "0d0c1c2e-0000-4000-8000-000000000002", "freq": "WEEKLY", "interval": 2, "dtstart": "2026-11-19", "byday": "TH", "opens_at": "00:00", "closes_at": "23:59" }] }]
            """
        );
        var today = street.Today;
        var weeks = NodaTime.Period.DaysBetween(new(2026, 11, 19), today) / 7;
        var day = HelpFinder.Word(NodaTime.IsoDayOfWeek.Thursday);
        var thursday = today.DayOfWeek == NodaTime.IsoDayOfWeek.Thursday ? today : today.Next(NodaTime.IsoDayOfWeek.Thursday);
        var open = NodaTime.Period.DaysBetween(new(2026, 11, 19), thursday) / 7 % 2 == 0;
        weeks.ShouldBeGreaterThanOrEqualTo(0);
        (await List(street, new(Open: day))).Found.ShouldBe(open ? 1 : 0);
        (await List(street, new(Open: "friday"))).Found.ShouldBe(0);
        (await List(street, new())).Items.Single().Opens.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_written_before_there_were_traits_is_found_all_the_same()
    {
        var street = await Neighbours.Of(ground, 1);
        await street.Add();
        await street.Sql(
            "update helpdirectory.entry set words = null, kinds = null, days = null, week = null, irregular = null where community_id = $1"
        );
        (await List(street, new("legal"))).Found.ShouldBe(1);
    }

    [Fact]
    public async Task What_others_share_is_found_by_its_new_name()
    {
        var street = await Neighbours.Of(ground, 1);
        var id = await street.Add("一");
        await street.Add("二");
        var at = (await street.Run<ShowHelpEntrySettings, ShowHelpEntrySettings.Input, ShowHelpEntrySettings.Output>(new(id))).Places[0].At;
        await street.Run<ChangeHelpPlace, ChangeHelpPlace.Input, Done>(new(id, at) { Place = new("河岸館", "Riverside hall") });
        (await List(street, new("riverside"))).Found.ShouldBe(2);
        (await List(street, new("社區中心"))).Found.ShouldBe(0);
    }

    private static Task<ListHelp.Output> List(Neighbours street, ListHelp.Input asked) =>
        street.Good<ListHelp, ListHelp.Input, ListHelp.Output>(null, asked);
}
