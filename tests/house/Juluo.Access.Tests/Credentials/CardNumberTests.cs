using Juluo.Gateway;
using CardNumber = Juluo.Gateway.CardNumber;

namespace Juluo.Access.Tests;

public sealed class CardNumberTests
{
    [Theory]
    [InlineData("04A1B2C3", CardFormat.Hex)]
    [InlineData("04:a1:b2:c3", CardFormat.Hex)]
    [InlineData("C3B2A104", CardFormat.HexReversed)]
    [InlineData("0077705923", CardFormat.Decimal)]
    [InlineData("3283263748", CardFormat.DecimalReversed)]
    public void One_card_is_one_card_however_its_reader_writes_it(string text, CardFormat format) =>
        CardNumber.Read(text, format).ShouldBe("04A1B2C3");

    [Fact]
    public void The_same_digits_are_another_card_in_another_format() =>
        Enum.GetValues<CardFormat>().Select(f => CardNumber.Read("12345678", f)).Distinct().Count().ShouldBe(4);

    [Theory]
    [InlineData("04A1B2C3D4E5F6")]
    [InlineData("04A1B2C3D4E5F6071829")]
    public void Seven_and_ten_bytes_are_cards_too(string uid) => CardNumber.Read(uid, CardFormat.Hex).ShouldBe(uid);

    [Theory]
    [InlineData("")]
    [InlineData("04A1B2")]
    [InlineData("04A1B2C3D4")]
    [InlineData("04A1B2CG")]
    public void What_is_no_number_is_no_card(string text) => CardNumber.Read(text, CardFormat.Hex).ShouldBeNull();

    [Theory]
    [InlineData("4294967296")]
    [InlineData("-1")]
    [InlineData("1,5")]
    public void A_decimal_number_has_four_bytes(string text) => CardNumber.Read(text, CardFormat.Decimal).ShouldBeNull();
}
