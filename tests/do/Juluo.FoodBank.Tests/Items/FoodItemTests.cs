namespace Juluo.FoodBank.Tests;

/// <summary>Items, and the meaning of their amounts.</summary>
public sealed class FoodItemTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task An_item_that_is_no_longer_taken_in_is_still_given()
    {
        var pantry = await Pantry.Of(ground);
        var item = await pantry.Item("白米");
        var lot = await pantry.Lot(item, 5);
        await Change(pantry, item, new(item, Retired: true) { Name = new("白米") });
        var donation = (await pantry.Run<AddDonation, AddDonation.Input, Created<DonationId>>(new("老李"))).Id;
        (await AddLot(pantry, donation, item, "3")).Errors.Single().ShouldBe(new NotOffered("item"));
        (await pantry.Try<AddLines, AddLines.Input, AddLines.Output>(new(donation, "白米, 3")))
            .Errors.Single()
            .ShouldBe(new DonationErrors.NoSuchItem(1, "白米"));
        (await pantry.Run<ShowDonation, ShowDonation.Input, ShowDonation.Output>(new(donation))).Items.ShouldBeEmpty();
        var (day, card) = (await pantry.Saturday(), await pantry.Card());
        await pantry.Choose(day, card);
        await pantry.MakeParcels(day);
        (await pantry.Stock(lot)).Packed.ShouldBe(2);
    }

    [Fact]
    public async Task A_portion_does_not_change_its_size_while_some_is_packed()
    {
        var pantry = await Pantry.Of(ground);
        var form = new AddFoodItem.Input
        {
            Name = new("香蕉"),
            Unit = FoodUnit.Weight,
            Grams = 500,
        };
        var item = (await pantry.Run<AddFoodItem, AddFoodItem.Input, Created<FoodItemId>>(form)).Id;
        await pantry.Run<AddDonation, AddDonation.Input, Created<DonationId>>(new("老李", Lines: "香蕉,5"));
        var (day, card) = (await pantry.Saturday(), await pantry.Card());
        await pantry.Choose(day, card);
        await pantry.MakeParcels(day);
        var smaller = new ChangeFoodItem.Input(item)
        {
            Name = new("香蕉"),
            Unit = FoodUnit.Weight,
            Grams = 250,
        };
        (await pantry.Try<ChangeFoodItem, ChangeFoodItem.Input, Done>(smaller)).Errors.Single().ShouldBeOfType<StockErrors.PortionPacked>();
        (await pantry.Give(day, card)).Errors.ShouldBeEmpty();
        await Change(pantry, item, smaller);
    }

    [Fact]
    public async Task An_item_does_not_become_weighed_while_some_of_it_is_taken_in()
    {
        var pantry = await Pantry.Of(ground);
        for (var round = 0; round < 5; round++)
        {
            var name = $"蘋果{round}";
            var item = await pantry.Item(name);
            var donation = (await pantry.Run<AddDonation, AddDonation.Input, Created<DonationId>>(new("老李"))).Id;
            var (weighed, added) = (
                Task.Run(() =>
                    pantry.Try<ChangeFoodItem, ChangeFoodItem.Input, Done>(
                        new(item)
                        {
                            Name = new(name),
                            Unit = FoodUnit.Weight,
                            Grams = 100,
                        }
                    )
                ),
                Task.Run(() => AddLot(pantry, donation, item, "3"))
            );
            var (change, lot) = (await weighed, await added);
            lot.Errors.ShouldBeEmpty();
            (await pantry.Stock(lot.Value.Id)).Shelf.ShouldBe(change.Failed ? 3 : 3000);
        }
    }

    [Fact]
    public async Task A_weighed_item_has_a_portion_and_every_item_a_name()
    {
        var pantry = await Pantry.Of(ground);
        await pantry.Item("白米");
        (await pantry.Refused("update foodbank.item set unit = 'weight', grams = null where community_id = $1")).ShouldBe(
            "weighed_in_steps"
        );
        (await pantry.Refused("update foodbank.item set name_zh = null, name_en = null where community_id = $1")).ShouldBe(
            "item_named_in_a_language"
        );
        (
            await pantry.Try<AddFoodItem, AddFoodItem.Input, Created<FoodItemId>>(
                new()
                {
                    Name = new(""),
                    Unit = FoodUnit.Weight,
                    Grams = 0,
                    GraceDays = 366,
                    Contains = [(Contained)99],
                }
            )
        ).Errors.OfType<Invalid>().Select(e => e.At).ShouldBe(["name.zh", "contains", "grams", "graceDays"]);
    }

    [Fact]
    public async Task A_lot_of_food_is_read_with_its_faults_each_where_it_was_typed()
    {
        var pantry = await Pantry.Of(ground);
        var (item, donation) = (
            await pantry.Item("白米"),
            (await pantry.Run<AddDonation, AddDonation.Input, Created<DonationId>>(new("老李"))).Id
        );
        (await AddLot(pantry, donation, item, "0")).Errors.Single().ShouldBe(new StockErrors.OutOfRange("amount", 1, Lot.MostUnits));
        (await AddLot(pantry, donation, item, "two")).Errors.Single().ShouldBe(new StockErrors.NotAnAmount("amount", "two", FoodUnit.Bag));
        (
            await pantry.Try<AddLot, AddLot.Input, Created<LotId>>(
                new(donation) { DateKind = DateKind.UseBy, Place = new string('x', Lot.MostPlace + 1) }
            )
        )
            .Errors.OfType<Invalid>()
            .Select(e => e.At)
            .ShouldBe(["item", "amount", "place", "expiresOn"]);
    }

    private static Task<Outcome<Created<LotId>>> AddLot(Pantry pantry, DonationId donation, FoodItemId item, string amount) =>
        pantry.Try<AddLot, AddLot.Input, Created<LotId>>(new(donation) { Item = item, Amount = amount });

    private static Task<Done> Change(Pantry pantry, FoodItemId item, ChangeFoodItem.Input input) =>
        pantry.Run<ChangeFoodItem, ChangeFoodItem.Input, Done>(input with { Id = item });
}
