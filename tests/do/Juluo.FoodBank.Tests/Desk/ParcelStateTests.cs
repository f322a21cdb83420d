using NodaTime;

namespace Juluo.FoodBank.Tests;

/// <summary>Parcels, from packing to the closing of the day.</summary>
public sealed class ParcelStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // before: a parcel was packed for a card that had been withdrawn, and given
    public async Task A_card_that_was_withdrawn_gets_no_parcel_until_it_is_good_again()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 20);
        var (day, lost, good) = (await pantry.Saturday(), await pantry.Card(), await pantry.Card());
        foreach (var card in new[] { lost, good })
            (await pantry.Choose(day, card)).Errors.ShouldBeEmpty();
        await Withdraw(pantry, lost);
        (await pantry.MakeParcels(day)).Parcels.ShouldBe(1);
        (await pantry.Stock(lot)).Packed.ShouldBe(2, "nothing waits for a household that cannot have it");
        await Withdraw(pantry, good);
        (await pantry.Give(day, good)).Errors.Single().ShouldBeOfType<ParcelErrors.CardWithdrawn>();
        (await pantry.Parcel(day, good)).Refusal.ShouldBeOfType<ParcelErrors.CardWithdrawn>();
        foreach (var card in new[] { lost, good })
        {
            await pantry.Run<RestoreFoodCard, RestoreFoodCard.Input, Done>(new(card));
            (await pantry.LookUp(day, await pantry.NumberOf(card))).Errors.ShouldBeEmpty();
            (await pantry.Give(day, card)).Errors.ShouldBeEmpty();
        }
    }

    [Fact] // before: a lot whose date was corrected after packing was given
    public async Task Food_whose_date_was_corrected_after_it_was_packed_is_not_given()
    {
        var (pantry, lot, day, card) = await Packed();
        await pantry.Run<ChangeLot, ChangeLot.Input, Done>(new(lot, DateKind.UseBy, pantry.Today.PlusDays(1), "A1"));
        (await pantry.Give(day, card)).Errors.Single().ShouldBe(new ParcelErrors.PastItsDay(new("白米")));
        var fresh = await pantry.Lot(await pantry.Item("麵條"), 5);
        foreach (var _ in Enumerable.Range(0, 2))
            await pantry.Run<SubstituteItem, SubstituteItem.Input, Done>(new(day, card, lot, fresh));
        (await pantry.Give(day, card)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Food_is_given_on_its_last_day()
    {
        var (pantry, lot, day, card) = await Packed();
        var saturday = pantry.Today.Next(IsoDayOfWeek.Saturday);
        await pantry.Run<ChangeLot, ChangeLot.Input, Done>(new(lot, DateKind.UseBy, saturday, "A1"));
        (await pantry.Give(day, card)).Errors.ShouldBeEmpty();
    }

    [Fact] // before: what was put into a parcel early came on top of what the plan says
    public async Task Nothing_is_put_into_a_parcel_before_parcels_are_made_up()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 20);
        var (day, card) = (await pantry.Saturday(), await pantry.Card());
        (await pantry.Choose(day, card)).Errors.ShouldBeEmpty();
        (await Swap(pantry, day, card, null, lot)).ShouldBeOfType<ParcelErrors.NotSharedYet>();
        (await pantry.Parcel(day, card)).Others.ShouldBeEmpty("what would be refused is not offered");
    }

    [Fact]
    public async Task Parcels_are_made_up_once_and_for_someone()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Lot(await pantry.Item("白米"), 20);
        var day = await pantry.Saturday();
        (await TryShareOut(pantry, day)).Errors.Single().ShouldBeOfType<ParcelErrors.NoOneComes>();
        await pantry.Choose(day, await pantry.Card());
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TryShareOut(pantry, day))));
        made.Count(m => !m.Failed).ShouldBe(1);
        made.Where(m => m.Failed).SelectMany(m => m.Errors).ShouldAllBe(e => e is ParcelErrors.SharedAlready);
    }

    [Fact]
    public async Task Parcels_are_unpacked_until_the_first_is_given_and_made_up_by_another_plan()
    {
        var (pantry, lot, day, card) = await Packed();
        await Unpack(pantry, day);
        (await pantry.Stock(lot)).Packed.ShouldBe(0);
        (
            await pantry.Bad<UnpackParcels, UnpackParcels.Input, Done>(pantry.Runs, new(day), FoodBankRights.Work)
        ).ShouldBeOfType<ParcelErrors.NotSharedYet>();
        (await pantry.Give(day, card)).Errors.Single().ShouldBeOfType<ParcelErrors.NothingPacked>();
        await pantry.Run<ChangeParcelPlan, ChangeParcelPlan.Input, Done>(new("1.5"));
        await pantry.MakeParcels(day);
        (await pantry.Parcel(day, card)).Portions.Sum(p => p.Units).ShouldBe(3, "of two adults");
        (await pantry.Give(day, card)).Errors.ShouldBeEmpty();
        (
            await pantry.Bad<UnpackParcels, UnpackParcels.Input, Done>(pantry.Runs, new(day), FoodBankRights.Work)
        ).ShouldBeOfType<DistributionErrors.HasGiven>();
        (await pantry.Stock(lot)).Shelf.ShouldBe(17);
    }

    [Fact]
    public async Task A_parcel_that_was_given_is_changed_and_left_no_more()
    {
        var (pantry, lot, day, card) = await Packed();
        (await pantry.Give(day, card)).Errors.ShouldBeEmpty();
        (await Swap(pantry, day, card, lot, null)).ShouldBeOfType<DistributionErrors.HasParcel>();
        (await pantry.Choose(day, card, slot: 1)).Errors.Single().ShouldBeOfType<DistributionErrors.HasParcel>();
        (
            await pantry.Bad<LeaveSlot, LeaveSlot.Input, Done>(null, new(day, await pantry.NumberOf(card)))
        ).ShouldBeOfType<DistributionErrors.HasParcel>();
        (
            await pantry.Bad<CancelDistribution, CancelDistribution.Input, Done>(pantry.Runs, new(day))
        ).ShouldBeOfType<DistributionErrors.HasGiven>();
    }

    [Fact]
    public async Task A_parcel_that_was_not_given_is_not_taken_back()
    {
        var (pantry, lot, day, card) = await Packed();
        (await TakeBack(pantry, day, card)).ShouldBeOfType<ParcelErrors.NotGiven>();
        (await pantry.Give(day, card)).Errors.ShouldBeEmpty();
        await pantry.Run<CloseDistribution, CloseDistribution.Input, Done>(new(day));
        (await TakeBack(pantry, day, card)).ShouldBeOfType<DistributionErrors.Over>("its counts are written");
        (await pantry.Stock(lot)).Packed.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_swapped_must_be_in_the_parcel_and_on_the_shelf()
    {
        var (pantry, lot, day, card) = await Packed();
        var other = await pantry.Lot(await pantry.Item("麵條"), 1);
        (await Swap(pantry, day, card, other, null)).ShouldBeOfType<ParcelErrors.NotInParcel>();
        (await Swap(pantry, day, card, null, null)).ShouldBe(new Missing("with"));
        await pantry.Run<SubstituteItem, SubstituteItem.Input, Done>(new(day, card, lot, other));
        (await Swap(pantry, day, card, lot, other)).ShouldBe(new ParcelErrors.NotSoMuch(0));
        (await pantry.Parcel(day, card))
            .Portions.ToDictionary(p => p.Lot, p => p.Units)
            .ShouldBe(new Dictionary<LotId, int> { [lot] = 1, [other] = 1 }, ignoreOrder: true, "what was refused took nothing out");
    }

    [Fact]
    public async Task Two_who_wish_for_the_last_one_do_not_both_get_it()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Lot(await pantry.Item("白米"), 20);
        var (first, second) = (await pantry.Saturday(), await pantry.Saturday());
        var cards = new List<(DistributionId Day, FoodCardId Card)>();
        foreach (var day in new[] { first, second })
        {
            cards.Add((day, await pantry.Card()));
            await pantry.Choose(day, cards[^1].Card);
            await pantry.MakeParcels(day);
        }

        var last = await pantry.Lot(await pantry.Item("巧克力", FoodKind.Baby), 1);
        var got = await Task.WhenAll(
            cards.Select(c => Task.Run(() => pantry.Try<SubstituteItem, SubstituteItem.Input, Done>(new(c.Day, c.Card, null, last))))
        );
        got.Count(g => !g.Failed).ShouldBe(1);
        got.Where(g => g.Failed).SelectMany(g => g.Errors).ShouldAllBe(e => e is ParcelErrors.NotSoMuch);
        (await pantry.Stock(last)).ShouldSatisfyAllConditions(l => l.Shelf.ShouldBe(0), l => l.Packed.ShouldBe(1));
    }

    [Fact]
    public async Task Who_cancels_while_the_desk_gives_the_parcel_has_it_or_does_not()
    {
        var (pantry, lot, day, card) = await Packed();
        var number = await pantry.NumberOf(card);
        var both = await Task.WhenAll(
            Task.Run(() => pantry.Give(day, card)),
            Task.Run(() => pantry.Do<LeaveSlot, LeaveSlot.Input, Done>(null, new(day, number)))
        );
        both.Count(b => !b.Failed).ShouldBe(1);
        var left = await pantry.Stock(lot);
        (left.Shelf, left.Packed).ShouldBe(both[0].Failed ? (20, 0) : (18, 0));
    }

    [Fact]
    public async Task Who_cancels_gives_back_the_place_and_the_food()
    {
        var (pantry, lot, day, card) = await Packed();
        await pantry.Good<LeaveSlot, LeaveSlot.Input, Done>(null, new(day, await pantry.NumberOf(card)));
        (await pantry.Stock(lot)).ShouldSatisfyAllConditions(l => l.Shelf.ShouldBe(20), l => l.Packed.ShouldBe(0));
        (
            await pantry.Bad<LeaveSlot, LeaveSlot.Input, Done>(null, new(day, await pantry.NumberOf(card)))
        ).ShouldBeOfType<DistributionErrors.NoSlotTaken>();
        // A household that comes back later gets a parcel at once.
        (await pantry.Choose(day, card)).Errors.ShouldBeEmpty();
        (await pantry.Parcel(day, card)).Portions.Sum(p => p.Units).ShouldBe(2);
    }

    [Fact]
    public async Task A_household_that_moves_to_another_slot_or_is_looked_up_twice_has_one_parcel()
    {
        var (pantry, lot, day, card) = await Packed();
        (await pantry.Choose(day, card, slot: 2)).Errors.ShouldBeEmpty();
        var number = await pantry.NumberOf(card);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => pantry.LookUp(day, number))));
        (await pantry.Stock(lot)).Packed.ShouldBe(2);
        (await pantry.Parcel(day, card)).PickUp.Slot.ShouldNotBeNull("the desk does not take the slot away");
    }

    [Fact]
    public async Task Four_desks_that_look_up_one_card_without_a_slot_pack_one_parcel()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 20);
        var (day, card) = (await pantry.Saturday(walkIns: 1), await pantry.Card());
        await pantry.MakeParcels(day);
        var number = await pantry.NumberOf(card);
        var found = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => pantry.LookUp(day, number))));
        found.ShouldAllBe(f => !f.Failed);
        (await pantry.Stock(lot)).Packed.ShouldBe(2);
    }

    [Fact]
    public async Task The_packing_list_adds_up_what_to_fetch_and_the_desk_says_who_is_still_to_come()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 20);
        var (day, first, second) = (await pantry.Saturday(), await pantry.Card(), await pantry.Card(1));
        await pantry.Choose(day, first, slot: 1);
        await pantry.Choose(day, second);
        await pantry.MakeParcels(day);
        var list = await pantry.Run<ShowPackingList, ShowPackingList.Input, ShowPackingList.Output>(new(day));
        list.Parcels.Select(p => p.PickUp.Card.Id).ShouldBe([second, first], "by slot");
        list.Fetch.Select(f => (f.Lot, f.Units)).ShouldBe([(lot, 3)]);
        await pantry.Give(day, second);
        var desk = await pantry.Run<ShowFoodDesk, ShowFoodDesk.Input, ShowFoodDesk.Output>(new(day));
        (desk.Waiting.Select(w => w.Card.Id).Single(), desk.Given).ShouldBe((first, 1));
    }

    [Fact]
    public async Task Programs_outside_learn_what_is_short_and_of_no_household()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Lot(await pantry.Item("白米"), 1);
        var (day, card) = (await pantry.Saturday(), await pantry.Card());
        await pantry.Choose(day, card);
        var out_ = await pantry.MakeParcels(day);
        out_.Short.ShouldContain(new Shortage(FoodKind.Staple, 2, 1));
        var sent = (
            await pantry.Rows(work =>
                work.List<string>(
                    $"select payload::text from delivery.outbox where community_id = {pantry.Here} and kind = 'foodbank.stock.short'",
                    default
                )
            )
        ).Single();
        sent.ShouldContain($"{day}");
        sent.ShouldNotContain($"{card}");
        sent.ShouldNotContain(await pantry.NumberOf(card));
    }

    private async Task<(Pantry Pantry, LotId Lot, DistributionId Day, FoodCardId Card)> Packed()
    {
        var pantry = await Pantry.Of(ground);
        var (lot, day, card) = (await pantry.Lot(await pantry.Item("白米"), 20), await pantry.Saturday(), await pantry.Card());
        (await pantry.Choose(day, card)).Errors.ShouldBeEmpty();
        await pantry.MakeParcels(day);
        return (pantry, lot, day, card);
    }

    private static Task<Outcome<MakeParcels.Output>> TryShareOut(Pantry pantry, DistributionId day) =>
        pantry.Try<MakeParcels, MakeParcels.Input, MakeParcels.Output>(new(day));

    private static Task<Done> Withdraw(Pantry pantry, FoodCardId card) =>
        pantry.Run<WithdrawFoodCard, WithdrawFoodCard.Input, Done>(new(card));

    private static Task<Done> Unpack(Pantry pantry, DistributionId day) => pantry.Run<UnpackParcels, UnpackParcels.Input, Done>(new(day));

    private static Task<Error> Swap(Pantry pantry, DistributionId day, FoodCardId card, LotId? instead, LotId? with) =>
        pantry.Bad<SubstituteItem, SubstituteItem.Input, Done>(pantry.Runs, new(day, card, instead, with), FoodBankRights.Work);

    private static Task<Error> TakeBack(Pantry pantry, DistributionId day, FoodCardId card) =>
        pantry.Bad<TakeParcelBack, TakeParcelBack.Input, Done>(pantry.Runs, new(day, card), FoodBankRights.Work);
}
