using System.Text.Json;
using NodaTime;

namespace Juluo.FoodBank.Tests;

/// <summary>States of a distribution: the actions that each allows, and its readers.</summary>
public sealed class DistributionStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // before: the form was taken and the database refused it with an error of the program
    public void An_hour_that_the_clocks_leave_out_has_no_slot()
    {
        var form = new DistributionForm(null, new LocalDate(2027, 3, 28), "02:20", "03:00", 20);
        form.Times(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Slots.ShouldBeEmpty();
        form.Times(DateTimeZoneProviders.Tzdb["Asia/Taipei"]).Slots.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_distribution_in_an_hour_that_is_left_out_gets_a_sentence()
    {
        var pantry = await Pantry.Of(ground, zone: "Europe/Berlin");
        (await Plan(pantry, new LocalDate(2027, 3, 28), "02:20", "03:00")).Errors.Single().ShouldBe(new DistributionErrors.TooShort(20));
    }

    [Fact]
    public async Task The_last_slot_ends_within_the_distribution_and_slots_are_not_without_number()
    {
        var pantry = await Pantry.Of(ground);
        var id = (await Plan(pantry, pantry.Today, "10:00", "11:10")).Value.Id;
        (await pantry.Slots(id)).Count.ShouldBe(3, "ten minutes are left over");
        (await Plan(pantry, pantry.Today, "00:00", "23:59", minutes: 5)).Errors.Single().ShouldBe(new DistributionErrors.TooManySlots(200));
        (await Plan(pantry, pantry.Today, "10:00", "10:15")).Errors.Single().ShouldBe(new DistributionErrors.TooShort(20));
    }

    [Fact]
    public async Task A_site_of_elsewhere_is_not_offered()
    {
        var (pantry, other) = (await Pantry.Of(ground), await Pantry.Of(ground));
        (
            await pantry.Try<AddDistribution, AddDistribution.Input, Created<DistributionId>>(
                new()
                {
                    Site = other.Site,
                    OnDay = pantry.Today,
                    From = "10:00",
                    Until = "12:00",
                }
            )
        ).Errors.Single().ShouldBe(new NotOffered("site"));
    }

    [Fact]
    public async Task A_distribution_is_opened_once_and_programs_outside_learn_of_it_once()
    {
        var pantry = await Pantry.Of(ground);
        var day = await pantry.Saturday(open: false);
        var opened = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => pantry.Try<OpenDistribution, OpenDistribution.Input, Done>(new(day))))
        );
        opened.Count(o => !o.Failed).ShouldBe(1);
        opened.Where(o => o.Failed).SelectMany(o => o.Errors).ShouldAllBe(e => e is DistributionErrors.OpenAlready);
        (
            await pantry.Rows(work =>
                work.List<string>(
                    $"select kind from delivery.outbox where community_id = {pantry.Here} and kind = 'foodbank.distribution.opened'",
                    default
                )
            )
        ).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_over_stays_over()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Lot(await pantry.Item("白米"), 20);
        var (closed, cancelled, draft, card) = (
            await pantry.Saturday(),
            await pantry.Saturday(),
            await pantry.Saturday(open: false),
            await pantry.Card()
        );
        (await Refuse<CloseDistribution, CloseDistribution.Input>(pantry, new(draft))).ShouldBeOfType<DistributionErrors.NotOpen>();
        await pantry.Run<CloseDistribution, CloseDistribution.Input, Done>(new(closed));
        await pantry.Run<CancelDistribution, CancelDistribution.Input, Done>(new(cancelled));
        var number = await pantry.NumberOf(card);
        foreach (var day in new[] { closed, cancelled })
        {
            (await Refuse<CloseDistribution, CloseDistribution.Input>(pantry, new(day))).ShouldBeOfType<DistributionErrors.Over>();
            (await Refuse<CancelDistribution, CancelDistribution.Input>(pantry, new(day))).ShouldBeOfType<DistributionErrors.Over>();
            (await Refuse<OpenDistribution, OpenDistribution.Input>(pantry, new(day))).ShouldBeOfType<DistributionErrors.Over>();
            (await Refuse<UnpackParcels, UnpackParcels.Input>(pantry, new(day))).ShouldBeOfType<DistributionErrors.Over>();
            (await pantry.Try<MakeParcels, MakeParcels.Input, MakeParcels.Output>(new(day)))
                .Errors.Single()
                .ShouldBeOfType<DistributionErrors.Over>();
            (await pantry.LookUp(day, number)).Errors.Single().ShouldBeOfType<DistributionErrors.Over>();
            (await pantry.Choose(day, card)).Errors.Single().ShouldBeOfType<DistributionErrors.Over>();
            (await pantry.Bad<LeaveSlot, LeaveSlot.Input, Done>(null, new(day, number))).ShouldBeOfType<DistributionErrors.Over>();
        }

        (await pantry.Refused("update foodbank.distribution set closed_at = now(), cancelled_at = now() where community_id = $1")).ShouldBe(
            "closed_or_cancelled"
        );
    }

    [Fact]
    public async Task A_slot_that_is_over_and_one_of_another_day_are_not_chosen()
    {
        var pantry = await Pantry.Of(ground);
        var (day, other, card) = (await pantry.Saturday(), await pantry.Saturday(), await pantry.Card());
        var (number, elsewhere) = (await pantry.NumberOf(card), (await pantry.Slots(other))[0].Id);
        (await pantry.Bad<ChooseSlot, ChooseSlot.Input, Done>(null, new(day, number, elsewhere))).ShouldBe(new NotOffered("slot"));
        (await pantry.Bad<ChooseSlot, ChooseSlot.Input, Done>(null, new(day, number))).ShouldBe(new Missing("slot"));
        var first = (await pantry.Slots(day))[0];
        pantry.Pass(first.EndsAt - (await Shown(pantry, day)).Distribution.StartsAt + Until(pantry, first.StartsAt));
        (await pantry.Choose(day, card)).Errors.Single().ShouldBeOfType<DistributionErrors.SlotPast>();
        (await pantry.Choose(day, card, slot: 1)).Errors.ShouldBeEmpty();
        (
            await pantry.Refused(
                "insert into foodbank.pick_up values ($1, $2, $3, $4, now(), true)",
                day.Value,
                (await pantry.Card()).Value,
                elsewhere.Value
            )
        ).ShouldNotBeNull("the database keeps a slot with its distribution");
    }

    [Fact]
    public async Task A_visitor_sees_times_and_free_places_and_nothing_of_the_desk()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Lot(await pantry.Item("白米"), 20);
        var (day, draft, card) = (await pantry.Saturday(capacity: 3), await pantry.Saturday(open: false), await pantry.Card());
        await pantry.Choose(day, card);
        var shown = await pantry.Good<ShowDistribution, ShowDistribution.Input, ShowDistribution.Output>(null, new(day));
        (shown.Work, shown.Own, shown.Slots[0].Free).ShouldBe((null, null, 2));
        var bank = await pantry.Good<ShowFoodBank, Nothing, ShowFoodBank.Output>(null, new());
        bank.Work.ShouldBeNull();
        bank.Running.Select(l => (l.Distribution.Id, l.Free)).ShouldBe([(day, 17)]);
        var json = JsonSerializer.Serialize(shown, Json.Options) + JsonSerializer.Serialize(bank, Json.Options);
        json.ShouldNotContain($"{card}");
        json.ShouldNotContain(await pantry.NumberOf(card));
        (await pantry.Run<ShowFoodBank, Nothing, ShowFoodBank.Output>(new())).Running.Select(l => l.Distribution.Id).ShouldContain(draft);
    }

    [Fact]
    public async Task The_day_adds_up_who_came_who_did_not_and_who_came_without_a_slot()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Lot(await pantry.Item("白米"), 20);
        var (day, came, absent, walk) = (
            await pantry.Saturday(walkIns: 1),
            await pantry.Card(2, 1),
            await pantry.Card(),
            await pantry.Card(1)
        );
        await pantry.Choose(day, came);
        await pantry.Choose(day, absent);
        await pantry.MakeParcels(day);
        await pantry.LookUp(day, await pantry.NumberOf(walk));
        foreach (var card in new[] { came, walk })
            (await pantry.Give(day, card)).Errors.ShouldBeEmpty();
        var work = (await Shown(pantry, day)).Work!;
        (work.Coming, work.People, work.Given, work.Packed, work.Count).ShouldBe((3, 6, 2, 3, null));
        await pantry.Run<CloseDistribution, CloseDistribution.Input, Done>(new(day));
        (await Shown(pantry, day)).Work!.Count.ShouldBe(new(day, Households: 2, People: 4, Absent: 1, WithoutSlot: 1));
    }

    [Fact] // before: what was never closed was known for ever
    public async Task A_distribution_that_no_one_closed_is_closed_before_it_is_forgotten()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 20);
        var (day, draft, came, absent) = (
            await pantry.Saturday(),
            await pantry.Saturday(open: false),
            await pantry.Card(),
            await pantry.Card()
        );
        foreach (var card in new[] { came, absent })
            await pantry.Choose(day, card);
        await pantry.MakeParcels(day);
        (await pantry.Give(day, came)).Errors.ShouldBeEmpty();
        pantry.Pass(Duration.FromDays(50));
        await pantry.Run<ForgetPickUps>();
        (await Shown(pantry, day)).Distribution.State.ShouldBe(DistributionState.Open);
        pantry.Pass(Duration.FromDays(20));
        await pantry.Run<ForgetPickUps>();
        (await Shown(pantry, draft)).Distribution.State.ShouldBe(DistributionState.Cancelled);
        var shown = await Shown(pantry, day);
        shown.Distribution.State.ShouldBe(DistributionState.Closed);
        shown.Work!.Count.ShouldBe(new(day, 1, 2, 1, 0));
        shown.Work.Coming.ShouldBe(0, "who came is forgotten");
        (await pantry.Stock(lot)).ShouldSatisfyAllConditions(l => l.Shelf.ShouldBe(18), l => l.Packed.ShouldBe(0));
    }

    private static Duration Until(Pantry pantry, Instant at) => at - Instant.FromDateTimeOffset(pantry.Ground.Time.GetUtcNow());

    private static Task<ShowDistribution.Output> Shown(Pantry pantry, DistributionId day) =>
        pantry.Run<ShowDistribution, ShowDistribution.Input, ShowDistribution.Output>(new(day));

    private static Task<Outcome<Created<DistributionId>>> Plan(Pantry pantry, LocalDate day, string from, string until, int minutes = 20) =>
        pantry.Try<AddDistribution, AddDistribution.Input, Created<DistributionId>>(
            new()
            {
                Site = pantry.Site,
                OnDay = day,
                From = from,
                Until = until,
                SlotMinutes = minutes,
            }
        );

    private static async Task<Error> Refuse<TSlice, TInput>(Pantry pantry, TInput input)
        where TSlice : Slice<TInput, Done>
        where TInput : notnull => (await pantry.Try<TSlice, TInput, Done>(input)).Errors.Single();
}
