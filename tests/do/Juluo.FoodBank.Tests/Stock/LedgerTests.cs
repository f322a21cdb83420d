using NodaTime;

namespace Juluo.FoodBank.Tests;

/// <summary>The ledger of stock.</summary>
public sealed class LedgerTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Amounts_are_the_sums_of_the_movements_whatever_was_done()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 20);
        var (day, cards) = (await pantry.Saturday(walkIns: 1), new[] { await pantry.Card(), await pantry.Card(), await pantry.Card() });
        foreach (var card in cards[..2])
            await pantry.Choose(day, card);
        await pantry.MakeParcels(day);
        await pantry.LookUp(day, await pantry.NumberOf(cards[2]));
        await pantry.Give(day, cards[0]);
        await pantry.Run<TakeParcelBack, TakeParcelBack.Input, Done>(new(day, cards[0]));
        await pantry.Give(day, cards[0]);
        await pantry.Give(day, cards[2]);
        await pantry.Run<CountLot, CountLot.Input, Done>(new(lot, "12"));
        await pantry.Run<RecordDisposal, RecordDisposal.Input, Done>(new(lot, "2", WasteReason.Damaged, "破袋"));
        await pantry.Run<CloseDistribution, CloseDistribution.Input, Done>(new(day));
        var shown = await pantry.Run<ShowLot, ShowLot.Input, ShowLot.Output>(new(lot));
        (shown.Lot.Shelf, shown.Lot.Packed).ShouldBe((shown.Movements.Sum(m => m.Shelf), shown.Movements.Sum(m => m.Packed)));
        (shown.Lot.Shelf, shown.Lot.Packed).ShouldBe((12, 0));
        shown.Movements.Select(m => m.Kind).Distinct().Order().ShouldBe(Enum.GetValues<MovementKind>());
    }

    [Theory]
    [InlineData("in", 0, 1, null)]
    [InlineData("packed", -2, 1, null)] // a unit is lost on the way
    [InlineData("unpacked", 2, -1, null)]
    [InlineData("given", -1, 0, null)] // out of the shelf, past the parcel
    [InlineData("taken_back", 1, 0, null)]
    [InlineData("thrown", -1, 0, null)] // without a reason
    [InlineData("thrown", 1, 0, "damaged")]
    [InlineData("counted", 0, 0, null)]
    [InlineData("counted", 1, 1, null)]
    public async Task A_movement_moves_as_its_kind_says(string kind, int shelf, int packed, string? reason)
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 5);
        (
            await pantry.Refused(
                """
                insert into foodbank.movement (community_id, id, lot_id, kind, shelf, packed, reason, at)
                values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, now())
                """,
                lot.Value,
                kind,
                shelf,
                packed,
                reason
            )
        ).ShouldBe("movement_moves_as_its_kind_says");
    }

    [Fact]
    public async Task No_parcel_holds_less_than_nothing()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 5);
        (
            await pantry.Refused(
                "insert into foodbank.movement (community_id, id, lot_id, kind, shelf, packed, at) values ($1, gen_random_uuid(), $2, 'given', 0, -1, now())",
                lot.Value
            )
        ).ShouldBe("packed_never_below_zero");
    }

    [Fact]
    public async Task What_is_taken_while_one_counts_is_not_counted_twice()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 40);
        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    i % 2 == 0
                        ? Task.Run(async () => (object)await pantry.Try<CountLot, CountLot.Input, Done>(new(lot, "30")))
                        : Task.Run(async () =>
                            (object)await pantry.Try<RecordDisposal, RecordDisposal.Input, Done>(new(lot, "1", WasteReason.Damaged))
                        )
                )
        );
        var shown = await pantry.Run<ShowLot, ShowLot.Input, ShowLot.Output>(new(lot));
        shown.Lot.Shelf.ShouldBe(shown.Movements.Sum(m => m.Shelf));
        shown.Lot.Shelf.ShouldBeInRange(24, 30);
        var shelf = 0;
        foreach (var movement in shown.Movements.Reverse())
        {
            shelf += movement.Shelf;
            shelf.ShouldBeGreaterThanOrEqualTo(0);
        }
    }

    [Fact]
    public async Task More_than_there_is_is_not_thrown_away_and_a_reason_is_asked_for()
    {
        var pantry = await Pantry.Of(ground);
        var lot = await pantry.Lot(await pantry.Item("白米"), 5);
        (await Throw(new(lot, "6", WasteReason.Damaged))).ShouldBe([new StockErrors.NotSoMuch(5)]);
        (await Throw(new(lot, "2"))).ShouldBe([new Missing("reason")]);
        (await Throw(new(lot, "", (WasteReason)99))).ShouldBe([new Missing("amount"), new NotOffered("reason")]);
        (await pantry.Stock(lot)).Shelf.ShouldBe(5);

        async Task<IReadOnlyList<Error>> Throw(RecordDisposal.Input input) =>
            (await pantry.Try<RecordDisposal, RecordDisposal.Input, Done>(input)).Errors;
    }

    [Fact]
    public async Task The_shelf_is_listed_by_what_goes_first_with_the_grace_of_its_item()
    {
        var pantry = await Pantry.Of(ground);
        var (strict, kept) = (await pantry.Item("牛奶", FoodKind.Dairy), await pantry.Item("罐頭", FoodKind.Protein, grace: 20));
        var (late, early, graced) = (
            await pantry.Lot(strict, 1, days: 9),
            await pantry.Lot(strict, 1, days: 3),
            await pantry.Lot(kept, 1, days: 1)
        );
        (await List(null)).ShouldBe([early, late, graced]);
        (await List(9)).ShouldBe([early, late]);
        (await List(3)).ShouldBe([early]);
        await pantry.Run<RecordDisposal, RecordDisposal.Input, Done>(new(early, "1", WasteReason.Expired));
        (await List(null)).ShouldBe([late, graced], "what is gone is not on the shelf");

        async Task<IEnumerable<LotId>> List(int? soon) =>
            (await pantry.Run<ListStock, ListStock.Input, ListStock.Output>(new(soon))).Lots.Select(l => l.Id);
    }

    [Fact]
    public async Task A_donation_is_of_today_or_before_and_a_pasted_table_has_an_end()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Item("白米");
        (await Add(new(OnDay: pantry.Today.PlusDays(1)))).Single().ShouldBeOfType<DonationErrors.DayAhead>();
        (await Add(new(Lines: string.Concat(Enumerable.Repeat("白米,1\n", Donation.MostLines + 1)))))
            .Single()
            .ShouldBe(new DonationErrors.TooManyLines(Donation.MostLines));
        (await Add(new(Lines: $"白米,1,,{new string('x', Lot.MostPlace + 1)}")))
            .Single()
            .ShouldBe(new DonationErrors.PlaceTooLong(1, Lot.MostPlace));
        (await pantry.Run<ListDonations, Nothing, ListDonations.Output>(new())).Donations.ShouldBeEmpty("all or none");

        async Task<IReadOnlyList<Error>> Add(AddDonation.Input input) =>
            (await pantry.Try<AddDonation, AddDonation.Input, Created<DonationId>>(input)).Errors;
    }
}
