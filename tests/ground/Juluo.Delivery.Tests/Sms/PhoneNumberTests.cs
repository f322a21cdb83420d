namespace Juluo.Delivery.Tests;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0912-345-678", "886", "+886912345678")]
    [InlineData("０９１２ ３４５ ６７８", "886", "+886912345678")]
    [InlineData("+886 912 345 678", "1", "+886912345678")]
    [InlineData("00886912345678", "1", "+886912345678")]
    [InlineData("(510) 555-0142", "1", "+15105550142")]
    [InlineData("1 510 555 0142", "1", "+15105550142")]
    [InlineData("612 34 56 78", "34", "+34612345678")]
    public void A_number_is_read_as_people_type_it(string typed, string country, string e164) =>
        PhoneNumber.Read(typed, country)!.Value.E164.ShouldBe(e164);

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("ana@example.org")]
    [InlineData("call me")]
    [InlineData("+0 123 456 789")]
    [InlineData("555-0142")]
    [InlineData("+1 510 555 01423 99999")]
    public void What_no_message_could_reach_is_none(string typed) => PhoneNumber.Read(typed, "1").ShouldBeNull();

    [Fact]
    public void Written_by_accident_it_says_nothing()
    {
        var number = PhoneNumber.Read("+15105550142", "1")!.Value;
        $"{number} {new Sms("k", number, "text")} {new ReceivedSms(number, "text")}".ShouldNotContain("5105550142");
        number.Masked.ShouldBe("+15…42");
    }
}
