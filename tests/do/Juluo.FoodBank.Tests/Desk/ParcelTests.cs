using NodaTime;

namespace Juluo.FoodBank.Tests;

public sealed class ParcelTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with the key a_parcel_once dropped: 32 of 32 give it
    public async Task Of_thirty_two_desks_at_once_one_gives_a_parcel()
    {
        var (pantry, lot, day, cards) = await Packed(units: 20, households: 1);
        var given = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => pantry.Give(day, cards[0]))));
        given.Count(g => !g.Failed).ShouldBe(1);
        given.Where(g => g.Failed).SelectMany(g => g.Errors).ShouldAllBe(e => e is ParcelErrors.GivenAlready);
        var left = await pantry.Stock(lot);
        (left.Shelf, left.Packed).ShouldBe((18, 0));
    }

    [Fact]
    public async Task Who_comes_twice_learns_when_the_parcel_was_given_on_the_sites_clock()
    {
        var (pantry, _, day, cards) = await Packed(units: 20, households: 1);
        (await pantry.Give(day, cards[0])).Errors.ShouldBeEmpty();
        var at = (await pantry.Parcel(day, cards[0])).PickUp.GivenAt!.Value;
        pantry.Pass(Duration.FromMinutes(40));
        (await pantry.Give(day, cards[0]))
            .Errors.Single()
            .ShouldBe(new ParcelErrors.GivenAlready(LocalMoment.Time(at, DateTimeZoneProviders.Tzdb["Asia/Taipei"])));
    }

    [Fact] // seen to fail with the movement left out of TakeParcelBack: nothing is in parcels
    public async Task A_parcel_is_taken_back_for_ten_minutes_once_and_given_again()
    {
        var (pantry, lot, day, cards) = await Packed(units: 20, households: 1);
        (await pantry.Give(day, cards[0])).Errors.ShouldBeEmpty();
        var back = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => pantry.Try<TakeParcelBack, TakeParcelBack.Input, Done>(new(day, cards[0]))))
        );
        back.Count(b => !b.Failed).ShouldBe(1);
        (await pantry.Stock(lot)).Packed.ShouldBe(2);
        (await pantry.Give(day, cards[0])).Errors.ShouldBeEmpty();
        pantry.Pass(Duration.FromMinutes(11));
        (await pantry.Try<TakeParcelBack, TakeParcelBack.Input, Done>(new(day, cards[0])))
            .Errors.Single()
            .ShouldBe(new ParcelErrors.TooLate(10));
    }

    [Fact]
    public async Task What_is_short_is_shared_fairly_and_what_is_not_fetched_is_on_the_shelf_again()
    {
        var (pantry, lot, day, cards) = await Packed(units: 5, households: 3);
        foreach (var card in cards)
            (await pantry.Parcel(day, card)).Portions.Sum(p => p.Units).ShouldBeInRange(1, 2);
        (await pantry.Stock(lot)).Shelf.ShouldBe(0);
        (await pantry.Give(day, cards[0])).Errors.ShouldBeEmpty();
        var had = (await pantry.Parcel(day, cards[0])).Portions.Sum(p => p.Units);
        await pantry.Run<CloseDistribution, CloseDistribution.Input, Done>(new(day));
        var left = await pantry.Stock(lot);
        (left.Shelf, left.Packed).ShouldBe((5 - had, 0));
        var count = (await pantry.Run<ShowDistribution, ShowDistribution.Input, ShowDistribution.Output>(new(day))).Work!.Count;
        count.ShouldBe(new(day, 1, 2, 2, 0));
        (await pantry.Give(day, cards[1])).Errors.Single().ShouldBeOfType<DistributionErrors.Over>();
    }

    [Fact]
    public async Task Who_comes_without_a_slot_gets_of_what_was_left_for_them()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 6);
        var (day, card, other) = (await pantry.Saturday(walkIns: 2), await pantry.Card(), await pantry.Card());
        await pantry.Choose(day, card);
        (await pantry.LookUp(day, await pantry.NumberOf(other))).Errors.Single().ShouldBeOfType<ParcelErrors.NotSharedYet>();
        await pantry.MakeParcels(day);
        (await pantry.Stock(lot)).Shelf.ShouldBe(4);
        (await pantry.LookUp(day, await pantry.NumberOf(other))).Errors.ShouldBeEmpty();
        (await pantry.Parcel(day, other)).Portions.Sum(p => p.Units).ShouldBe(2);
        (await pantry.Stock(lot)).Shelf.ShouldBe(2);
    }

    [Fact] // seen to fail with today in place of the day of the distribution
    public async Task What_goes_out_of_date_before_the_day_is_in_no_parcel_and_what_a_household_does_not_eat_in_none_of_theirs()
    {
        var pantry = await Pantry.Of(ground);
        var day = await pantry.Saturday();
        var rice = await pantry.Item("白米");
        var gone = await pantry.Lot(rice, 5, days: 1, kind: DateKind.UseBy);
        var ham = await pantry.Lot(await pantry.Item("火腿", FoodKind.Protein, 0, Contained.Pork), 9);
        var tofu = await pantry.Lot(await pantry.Item("豆腐", FoodKind.Protein), 9, days: 95);
        var (halal, other) = (await pantry.Card(1, 0, null, Contained.Pork), await pantry.Card(1));
        foreach (var card in new[] { halal, other })
            (await pantry.Choose(day, card)).Errors.ShouldBeEmpty();
        await pantry.MakeParcels(day);
        (await pantry.Parcel(day, halal)).Portions.Select(p => p.Lot).ShouldBe([tofu]);
        (await pantry.Parcel(day, other)).Portions.Select(p => p.Lot).ShouldBe([ham]);
        (await pantry.Stock(gone)).Shelf.ShouldBe(5);

        (await pantry.Try<SubstituteItem, SubstituteItem.Input, Done>(new(day, halal, null, ham)))
            .Errors.Single()
            .ShouldBeOfType<ParcelErrors.DoesNotSuit>();
        (await pantry.Try<SubstituteItem, SubstituteItem.Input, Done>(new(day, halal, null, gone)))
            .Errors.Single()
            .ShouldBeOfType<NotOffered>();
        await pantry.Run<SubstituteItem, SubstituteItem.Input, Done>(new(day, other, ham, tofu));
        (await pantry.Parcel(day, other))
            .Portions.ToDictionary(p => p.Lot, p => p.Units)
            .ShouldBe(new Dictionary<LotId, int> { [ham] = 1, [tofu] = 1 }, ignoreOrder: true);
        (await pantry.Stock(ham)).Packed.ShouldBe(1);
    }

    [Fact] // seen to fail with the lots not held and the checks of amounts dropped: −2 on the shelf, 8 in parcels
    public async Task Two_distributions_that_are_made_up_at_once_share_one_shelf()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 6);
        var days = new List<DistributionId>();
        for (var d = 0; d < 4; d++)
        {
            days.Add(await pantry.Saturday());
            await pantry.Choose(days[d], await pantry.Card());
        }

        await Task.WhenAll(days.Select(d => Task.Run(() => pantry.MakeParcels(d))));
        var left = await pantry.Stock(lot);
        (left.Shelf, left.Packed).ShouldBe((0, 6));
    }

    private async Task<(Pantry Pantry, LotId Lot, DistributionId Day, List<FoodCardId> Cards)> Packed(int units, int households)
    {
        var pantry = await Pantry.Of(ground);
        var (lot, day, cards) = (await pantry.Lot(await pantry.Item("白米"), units), await pantry.Saturday(), new List<FoodCardId>());
        for (var i = 0; i < households; i++)
        {
            cards.Add(await pantry.Card());
            (await pantry.Choose(day, cards[i])).Errors.ShouldBeEmpty();
        }

        await pantry.MakeParcels(day);
        return (pantry, lot, day, cards);
    }
}
