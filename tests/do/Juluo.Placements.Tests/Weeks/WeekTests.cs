using NodaTime;

namespace Juluo.Placements.Tests;

/// <summary>The fellow's log of a week: only they can write and remove it. Seen to fail with the conditions of its statements and who reads it taken out together.</summary>
public sealed class WeekTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_week_is_read_by_the_three_and_by_no_one_else()
    {
        var agency = await Agency.Of(ground, 6);
        var id = await agency.WithFellow(p => p with { Sponsor = agency.Organisations[0], Public = true });
        await agency.Good<TakeContact, TakeContact.Input, Done>(agency.People[1], new(id));
        await Write(agency, id);
        foreach (var who in new[] { agency.Host, agency.People[1], agency.People[3] })
            (await agency.Show(id, who)).Weeks.Count.ShouldBe(1);
        foreach (var who in new PersonId?[] { agency.People[0], agency.People[4], null })
            (await agency.Show(id, who)).Weeks.ShouldBeEmpty();
        (
            await agency.Good<ShowPlacement, ShowPlacement.Input, ShowPlacement.Output>(agency.People[5], new(id), PlacementRights.Confirm)
        ).Weeks.ShouldBeEmpty("who confirms reads it only where the host has no contact");
    }

    [Fact]
    public async Task A_week_is_removed_by_its_fellow_alone_and_its_news_with_it()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.WithFellow();
        var week = (await Write(agency, id, blocks: "還沒有帳號")).Week;
        (await agency.Told(agency.Host)).ShouldContain("placements.told.blocked");
        (await agency.Bad<RemoveWeek, RemoveWeek.Input, Done>(agency.Host, new(id, week))).ShouldBeOfType<NotFound>();
        await agency.Good<RemoveWeek, RemoveWeek.Input, Done>(agency.People[3], new(id, week));
        (await agency.Told(agency.Host)).ShouldNotContain("placements.told.blocked");
        (await agency.Bad<RemoveWeek, RemoveWeek.Input, Done>(agency.People[3], new(id, week))).ShouldBeOfType<NotFound>();
        (await agency.Good<WriteWeek, WriteWeek.Input, WriteWeek.Output>(agency.People[3], new(id, null, "2", "看了四個站"))).Week.ShouldBe(
            week,
            "it can be written again"
        );
    }

    [Fact]
    public async Task A_week_that_was_removed_in_time_counts_for_no_one()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.WithFellow();
        var week = (await Write(agency, id)).Week;
        await agency.Good<RemoveWeek, RemoveWeek.Input, Done>(agency.People[3], new(id, week));
        ground.Time.Pass(TimeSpan.FromMinutes(11));
        await agency.Run<PublishWeeks>();
        (await agency.Interactions()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_week_without_a_day_together_counts_for_no_one_and_one_without_a_host_neither()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.WithFellow();
        await Write(agency, id, days: "0");
        ground.Time.Pass(TimeSpan.FromDays(7));
        await agency.Sql("update placements.placement set host_contact = null where community_id = $1");
        await agency.Good<WriteWeek, WriteWeek.Input, WriteWeek.Output>(agency.People[3], new(id, null, "3", "整理"));
        ground.Time.Pass(TimeSpan.FromMinutes(11));
        await agency.Run<PublishWeeks>();
        (await agency.Interactions()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Weeks_are_written_until_the_last_day_and_six_are_shown_at_first()
    {
        var agency = await Agency.Of(ground, 5);
        var id = await agency.WithFellow();
        await Write(agency, id);
        for (var week = 0; week < 6; week++)
        {
            ground.Time.Pass(TimeSpan.FromDays(7));
            await agency.Good<WriteWeek, WriteWeek.Input, WriteWeek.Output>(agency.People[3], new(id, null, "1", $"第 {week} 週"));
        }

        var shown = await agency.Show(id, agency.Host);
        (shown.Weeks.Count, shown.MoreWeeks).ShouldBe((6, true));
        (await agency.Good<ShowPlacement, ShowPlacement.Input, ShowPlacement.Output>(agency.Host, new(id, All: true))).Weeks.Count.ShouldBe(
            7
        );
        await agency.Good<EndPlacement, EndPlacement.Input, Done>(agency.Host, new(id, PlacementEnding.Stopped));
        ground.Time.Pass(TimeSpan.FromDays(14));
        (
            await agency.Bad<WriteWeek, WriteWeek.Input, WriteWeek.Output>(agency.People[3], new(id, null, "1", "之後"))
        ).ShouldBeOfType<WeekErrors.OutsideTerm>();
    }

    private static readonly LocalDate Monday = new(2026, 11, 30);

    [Theory]
    [InlineData("2026-11-30")]
    [InlineData("2026-12-03")]
    [InlineData("2026-12-06")]
    public void Any_day_of_a_week_belongs_to_its_Monday(string day) =>
        PlacementWeek.MondayOf(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).ShouldBe(Monday);

    [Theory]
    [InlineData("2026-12-28", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    public void A_week_is_numbered_as_ISO_counts_it_over_the_turn_of_the_year(string monday, string number) =>
        new PlacementWeek(NodaTime.Text.LocalDatePattern.Iso.Parse(monday).Value, 2, "x", null, default).Number.ShouldBe(number);

    private async Task<WriteWeek.Output> Write(Agency agency, PlacementId id, string days = "2", string? blocks = null)
    {
        ground.Time.Pass(TimeSpan.FromDays(14));
        return await agency.Good<WriteWeek, WriteWeek.Input, WriteWeek.Output>(agency.People[3], new(id, null, days, "看了三個站", blocks));
    }
}
