using NodaTime;

namespace Juluo.Plans.Tests;

/// <summary>Plans and passes in use: plans with their start, passes with their price, counted days; found by name and month, and exported as a table.</summary>
public sealed class OverviewTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Plans_passes_and_days_are_listed_found_and_saved()
    {
        var house = await House.Of(ground, 3);
        var (desk, first, second) = (house.People[0], house.People[1], house.People[2]);
        var plan = await house.Plan("3000");
        await house.Give(first, plan, house.Today.PlusDays(-40));
        await house.Give(second, plan, house.Today.PlusDays(5));
        var pass = await house.Pass(PassKind.Card, "1500", quantity: 10);
        await house.Sell(second, pass);
        await house.Good<UseDay, UseDay.Input, UseDay.Output>(desk, new(first, house.Site));
        await house.Good<WaiveDay, WaiveDay.Input, WaiveDay.Output>(desk, new(desk, house.Site));

        var plans = (await List(new())).Items;
        plans
            .Select(l => (l.Who, l.Line.State, l.Line.Amount!.Value.Minor))
            .ShouldBe([("住民03", OverviewState.Upcoming, 300_000), ("住民02", OverviewState.Active, 300_000)]);
        (await List(new() { Q = "住民03" })).Items.ShouldHaveSingleItem().Who.ShouldBe("住民03");
        // The same on one page, for printing.
        (await List(new(Whole: true))).Items.ShouldBe(plans);
        (await List(new() { Month = house.Today.PlusMonths(-1) })).Items.ShouldHaveSingleItem().Who.ShouldBe("住民02");

        var sold = (await List(new() { Kind = OverviewKind.Passes })).Items.ShouldHaveSingleItem();
        (sold.Who, sold.Line.Left, sold.Line.Granted, sold.Line.Amount!.Value.Minor).ShouldBe(("住民03", 10, 10, 150_000));

        var days = (await List(new() { Kind = OverviewKind.Days })).Items;
        days.Count.ShouldBe(2);
        days.Count(l => l.Line.What is null).ShouldBe(1, "one day was not charged");

        var file = await house.Good<DownloadOverview, OverviewSearch, Download>(desk, new(OverviewKind.Passes));
        using var text = new MemoryStream();
        await file.Write(text, default);
        System.Text.Encoding.UTF8.GetString(text.ToArray()).ShouldContain("住民03");
        text.SetLength(0);
        await (await house.Good<DownloadOverview, OverviewSearch, Download>(desk, new(OverviewKind.Plans))).Write(text, default);
        // before: to_come and running, where the page says upcoming and active
        System.Text.Encoding.UTF8.GetString(text.ToArray()).ShouldContain(",upcoming,");

        Task<OverviewOutput> List(ListOverview.Input input) => house.Good<ListOverview, ListOverview.Input, OverviewOutput>(desk, input);
    }
}
