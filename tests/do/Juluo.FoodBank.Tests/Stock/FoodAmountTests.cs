namespace Juluo.FoodBank.Tests;

public sealed class FoodAmountTests
{
    [Theory]
    [InlineData("1.5", 1500)]
    [InlineData("1,5", 1500)]
    [InlineData("1.5 kg", 1500)]
    [InlineData("12.375kg", 12_375)]
    [InlineData("1,250 kg", null)] // a ton and a quarter, or a thousandth of it
    [InlineData("0,250 kg", 250)]
    [InlineData("800 g", 800)]
    [InlineData("８００克", 800)]
    [InlineData("2 公斤", 2000)]
    [InlineData("3台斤", 1800)]
    [InlineData("5 lb", 2268)]
    [InlineData("0", 0)]
    [InlineData("0.0004", 0)]
    [InlineData("10 bunch", null)]
    [InlineData("1.2.3", null)]
    [InlineData("-1", null)]
    [InlineData("viel", null)]
    [InlineData("", null)]
    [InlineData("99999999999 kg", null)]
    public void A_weight_is_read_in_grams(string typed, int? grams) => FoodAmount.Read(typed, FoodUnit.Weight).ShouldBe(grams);

    [Theory]
    [InlineData("12", FoodUnit.Bag, 12)]
    [InlineData("1,200", FoodUnit.Can, 1200)]
    [InlineData("10 bunch", FoodUnit.Bunch, 10)]
    [InlineData("10 bunches", FoodUnit.Bunch, 10)]
    [InlineData("3把", FoodUnit.Bunch, 3)]
    [InlineData("10 bunch", FoodUnit.Bag, null)]
    [InlineData("1,5", FoodUnit.Bag, null)] // seen to be 15 without the look at groups of three
    [InlineData("1.5", FoodUnit.Bag, null)]
    [InlineData("5 kg", FoodUnit.Bag, null)]
    [InlineData("99999999999", FoodUnit.Bag, null)]
    public void What_is_counted_is_whole_and_in_its_own_unit(string typed, FoodUnit unit, int? units) =>
        FoodAmount.Read(typed, unit).ShouldBe(units);

    [Theory]
    [InlineData("en", 1500, "1.5 kg")]
    [InlineData("en", 800, "800 g")]
    [InlineData("zh-Hant", 1_234_567, "1234.567 kg")]
    public void A_weight_is_said_in_kilograms_from_one_on(string language, int grams, string said) =>
        FoodAmount
            .Text(new Words(new Catalogue([typeof(FoodBankModule).Assembly]), language, NodaTime.DateTimeZone.Utc), FoodUnit.Weight, grams)
            .ShouldBe(said);
}
