using NodaTime;

namespace Juluo.FoodBank.Tests;

public sealed class LotTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with the check shelf_never_below_zero dropped: 32 take one of 22
    public async Task Thirty_two_at_once_take_no_more_than_there_is()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 22);
        var thrown = await Task.WhenAll(
            Enumerable
                .Range(0, 32)
                .Select(_ => Task.Run(() => pantry.Try<RecordDisposal, RecordDisposal.Input, Done>(new(lot, "1", WasteReason.Damaged))))
        );
        thrown.Count(t => !t.Failed).ShouldBe(22);
        thrown
            .Where(t => t.Failed)
            .SelectMany(t => t.Errors)
            .ShouldAllBe(e => e is StockErrors.TakenMeanwhile || e is StockErrors.NotSoMuch);
        (await pantry.Stock(lot)).Shelf.ShouldBe(0);
    }

    [Fact] // seen to fail with the trigger line_stays dropped
    public async Task The_ledger_says_who_did_what_and_cannot_be_written_otherwise()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 10);
        await pantry.Run<CountLot, CountLot.Input, Done>(new(lot, "7", "三包不見了"));
        (await pantry.Try<CountLot, CountLot.Input, Done>(new(lot, "7"))).Errors.Single().ShouldBeOfType<StockErrors.NothingToCorrect>();
        var shown = await pantry.Run<ShowLot, ShowLot.Input, ShowLot.Output>(new(lot));
        shown.Lot.Shelf.ShouldBe(7);
        shown
            .Movements.Select(m => (m.Kind, m.Shelf, m.By))
            .ShouldBe([(MovementKind.Counted, -3, pantry.Runs), (MovementKind.In, 10, pantry.Runs)]);
        (await pantry.Refused("update foodbank.movement set shelf = 99 where community_id = $1")).ShouldBe("line_stays");
        (
            await pantry.Refused(
                "insert into foodbank.movement (community_id, id, lot_id, kind, shelf, packed, at) values ($1, gen_random_uuid(), $2, 'in', -1, 0, now())",
                lot.Value
            )
        ).ShouldBe("movement_moves_as_its_kind_says");
    }

    [Fact]
    public async Task A_use_by_day_holds_and_a_best_before_day_has_the_grace_of_its_item()
    {
        var pantry = await Pantry.Of(ground);
        var item = await pantry.Item("餅乾", grace: 30);
        var (best, use) = (await pantry.Lot(item, 5, days: 1), await pantry.Lot(item, 5, days: 1, kind: DateKind.UseBy));
        (await pantry.Stock(best)).LastDay.ShouldBe(pantry.Today.PlusDays(31));
        (await pantry.Stock(use)).LastDay.ShouldBe(pantry.Today.PlusDays(1));
        var soon = await pantry.Run<ListStock, ListStock.Input, ListStock.Output>(new(7));
        soon.Lots.Select(l => l.Id).ShouldBe([use]);
        (await pantry.Refused("update foodbank.lot set expires_on = null where community_id = $1")).ShouldBe("use_by_has_a_day");
    }

    [Fact]
    public async Task Lines_are_taken_as_they_are_pasted_all_or_none_and_each_fault_has_its_line()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Item("白米");
        await pantry.Item("鮪魚罐頭", FoodKind.Protein);
        var added = await pantry.Run<AddDonation, AddDonation.Input, Created<DonationId>>(
            new("老李", Lines: "白米, 20, 2027-03-01, A1\n鮪魚罐頭\n".Replace("頭\n", "頭, 48\n"))
        );
        var shown = await pantry.Run<ShowDonation, ShowDonation.Input, ShowDonation.Output>(new(added.Id));
        shown
            .Lots.Select(l => (l.ItemName.Zh, l.Shelf, l.ExpiresOn, l.Place))
            .ShouldBe([("白米", 20, new LocalDate(2027, 3, 1), "A1"), ("鮪魚罐頭", 48, null, null)]);
        await pantry.Run<AddLines, AddLines.Input, AddLines.Output>(
            new(added.Id, "品名\t數量\t有效日期\t期限種類\n白米\t3\t116/1/5\t最後食用日")
        );
        var last = (await pantry.Run<ShowDonation, ShowDonation.Input, ShowDonation.Output>(new(added.Id))).Lots[^1];
        (last.Shelf, last.ExpiresOn, last.DateKind).ShouldBe((3, new LocalDate(2027, 1, 5), DateKind.UseBy));
        var wrong = await pantry.Try<AddLines, AddLines.Input, AddLines.Output>(new(added.Id, "白米, 4\n牛奶, 2\n白米, 一箱, 明天"));
        wrong.Errors.ShouldBe([
            new DonationErrors.NoSuchItem(2, "牛奶"),
            new DonationErrors.NoAmount(3, "一箱", new("白米"), FoodUnit.Bag),
            new DonationErrors.NoDay(3, "明天"),
        ]);
        (await pantry.Run<ShowDonation, ShowDonation.Input, ShowDonation.Output>(new(added.Id))).Lots.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_weighed_is_kept_in_grams_and_shared_out_in_steps()
    {
        var pantry = await Pantry.Of(ground);
        var form = new AddFoodItem.Input { Name = new("香蕉", "Bananas"), Unit = FoodUnit.Weight };
        (await pantry.Try<AddFoodItem, AddFoodItem.Input, Created<FoodItemId>>(form)).Errors.ShouldBe([new Missing("grams")]);
        var item = (await pantry.Run<AddFoodItem, AddFoodItem.Input, Created<FoodItemId>>(form with { Grams = 500 })).Id;
        var donation = (
            await pantry.Run<AddDonation, AddDonation.Input, Created<DonationId>>(new("老李", Lines: "Bananas,1.5,2026-12-05\n香蕉,800 g"))
        ).Id;
        (await pantry.Try<AddLines, AddLines.Input, AddLines.Output>(new(donation, "Bananas,10 bunch,2026-12-05"))).Errors.ShouldBe([
            new DonationErrors.NoWeight(1, "10 bunch"),
        ]);
        var shown = await pantry.Run<ShowDonation, ShowDonation.Input, ShowDonation.Output>(new(donation));
        shown.Lots.Select(l => l.Shelf).ShouldBe([1500, 800]);
        shown.Donation.Units.ShouldBe(5, "three portions, and one and a part of one");

        // A household of two adults gets two steps; any remainder of less than a step stays on the shelf.
        var (day, card) = (await pantry.Saturday(), await pantry.Card());
        (await pantry.Choose(day, card)).Errors.ShouldBeEmpty();
        await pantry.MakeParcels(day);
        (await pantry.Parcel(day, card)).Portions.Sum(p => p.Units).ShouldBe(1000);
        (await pantry.Give(day, card)).Errors.ShouldBeEmpty();
        var (first, second) = (await pantry.Stock(shown.Lots[0].Id), await pantry.Stock(shown.Lots[1].Id));
        (first.Shelf + second.Shelf).ShouldBe(1300);

        await pantry.Run<CountLot, CountLot.Input, Done>(new(second.Id, "0.55 kg"));
        (await pantry.Stock(second.Id)).Shelf.ShouldBe(550);
        (await pantry.Try<RecordDisposal, RecordDisposal.Input, Done>(new(second.Id, "1", WasteReason.Damaged))).Errors.ShouldBe([
            new StockErrors.NotSoHeavy(0.55m),
        ]);
        await pantry.Run<RecordDisposal, RecordDisposal.Input, Done>(new(second.Id, "300 g", WasteReason.Damaged));
        (await pantry.Stock(second.Id)).Shelf.ShouldBe(250);
        var donor = shown.Donation.Donor!.Value;
        var report = (await pantry.Run<ShowDonor, ShowDonor.Input, ShowDonor.Output>(new(donor))).Report;
        report.Kilograms.ShouldBe(new(2.3m, 1m, 0.3m));

        (
            await pantry.Try<ChangeFoodItem, ChangeFoodItem.Input, Done>(new(item) { Name = new("香蕉", "Bananas"), Unit = FoodUnit.Bag })
        ).Errors.ShouldBe([new StockErrors.UnitInUse()]);
    }
}
