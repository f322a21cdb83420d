using NodaTime;

namespace Juluo.FoodBank.Tests;

public sealed class DistributionTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with the check slot_has_room dropped: nine of nine have a place
    public async Task A_slot_has_no_more_households_than_places()
    {
        var pantry = await Pantry.Of(ground);
        var day = await pantry.Saturday(capacity: 4);
        var cards = new List<FoodCardId>();
        for (var i = 0; i < 9; i++)
            cards.Add(await pantry.Card());
        var chosen = await Task.WhenAll(cards.Select(c => Task.Run(() => pantry.Choose(day, c))));
        chosen.Count(c => !c.Failed).ShouldBe(4);
        chosen.Where(c => c.Failed).SelectMany(c => c.Errors).ShouldAllBe(e => e is DistributionErrors.SlotFull);
        (await pantry.Slots(day))[0].Taken.ShouldBe(4);

        // A cancelled or moved slot becomes free.
        var (first, late) = (cards[Array.FindIndex(chosen, c => !c.Failed)], cards[Array.FindIndex(chosen, c => c.Failed)]);
        (await pantry.Choose(day, first, slot: 1)).Errors.ShouldBeEmpty();
        (await pantry.Slots(day)).Take(2).Select(s => s.Taken).ShouldBe([3, 1]);
        (await pantry.Choose(day, late)).Errors.ShouldBeEmpty();
        await pantry.Good<LeaveSlot, LeaveSlot.Input, Done>(null, new(day, await pantry.NumberOf(late)));
        (await pantry.Slots(day))[0].Taken.ShouldBe(3);
    }

    [Theory] // both nights in which clocks change, and a day without
    [InlineData("2027-03-28", "01:00", "04:00", 4)] // 02:00 to 03:00 is left out
    [InlineData("2026-10-25", "01:00", "04:00", 8)] // 02:00 to 03:00 comes twice
    [InlineData("2026-11-28", "01:00", "04:00", 6)]
    public void Slots_follow_the_wall_clock_and_none_comes_twice_or_is_lost(string day, string from, string until, int expected)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var (begins, ends, slots) = new DistributionForm(null, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, from, until, 30).Times(
            zone
        );
        slots.Count.ShouldBe(expected);
        begins.InZone(zone).TimeOfDay.ShouldBe(new LocalTime(1, 0));
        ends.InZone(zone).TimeOfDay.ShouldBe(new LocalTime(4, 0));
        slots[0].From.ShouldBe(begins);
        slots[^1].Until.ShouldBe(ends);
        slots.Zip(slots.Skip(1)).ShouldAllBe(p => p.First.Until == p.Second.From);
    }

    [Fact]
    public async Task A_draft_is_for_those_who_work_here_and_what_is_over_takes_no_one()
    {
        var pantry = await Pantry.Of(ground);
        var (day, card) = (await pantry.Saturday(open: false), await pantry.Card());
        (await pantry.Bad<ShowDistribution, ShowDistribution.Input, ShowDistribution.Output>(null, new(day))).ShouldBeOfType<NotFound>();
        (await pantry.Choose(day, card)).Errors.Single().ShouldBeOfType<NotFound>();
        await pantry.Run<OpenDistribution, OpenDistribution.Input, Done>(new(day));
        (await pantry.Choose(day, card)).Errors.ShouldBeEmpty();
        await pantry.Run<CancelDistribution, CancelDistribution.Input, Done>(new(day));
        (await pantry.Choose(day, card)).Errors.Single().ShouldBeOfType<DistributionErrors.Over>();
    }

    [Fact]
    public async Task Times_that_cannot_be_get_sentences()
    {
        var pantry = await Pantry.Of(ground);
        var wrong = await pantry.Try<AddDistribution, AddDistribution.Input, Created<DistributionId>>(
            new()
            {
                Site = pantry.Site,
                OnDay = pantry.Today.PlusDays(-1),
                From = "ten",
                Until = "",
                SlotMinutes = 1,
                Capacity = 0,
                WalkIns = -1,
            }
        );
        wrong
            .Errors.Select(e => e.Urn)
            .ShouldBe([
                "urn:juluo:food-distribution.day-past",
                "urn:juluo:food-distribution.time-unreadable",
                "urn:juluo:missing",
                "urn:juluo:food-distribution.out-of-range",
                "urn:juluo:food-distribution.out-of-range",
                "urn:juluo:food-distribution.out-of-range",
            ]);
    }
}
