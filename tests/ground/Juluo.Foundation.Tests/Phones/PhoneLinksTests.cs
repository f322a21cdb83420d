namespace Juluo.Foundation.Tests;

public sealed class PhoneLinksTests
{
    [Theory] // before: the digits of an extension, of hours and of a second number were dialled too
    [InlineData("555-010-0100", "tel:5550100100")]
    [InlineData("(555) 010-0100", "tel:5550100100")]
    [InlineData("555.010.0100", "tel:5550100100")]
    [InlineData("+1 555 010 0100", "tel:+15550100100")]
    [InlineData("+886 2 2345 6789", "tel:+886223456789")]
    [InlineData("+49 (0)30 1234567", "tel:+49301234567")]
    [InlineData("+886 (0)2 2345 6789", "tel:+886223456789")]
    [InlineData("555-010-0100 24 hours", "tel:5550100100")]
    [InlineData("555-010-0100 24/7", "tel:5550100100")]
    [InlineData("9-5 555-010-0100", "tel:5550100100")]
    [InlineData("Mon-Fri 9-5 555-010-0100", "tel:5550100100")]
    [InlineData("555-010-0100 9 am - 5 pm", "tel:5550100100")]
    [InlineData("02-2345-6789 24小時", "tel:0223456789")]
    [InlineData("02-2345-6789 3樓", "tel:0223456789")]
    [InlineData("02 2345 6789 9:00-17:00", "tel:0223456789")]
    [InlineData("555-0100 - 555-0200", "tel:5550100", "tel:5550200")]
    [InlineData("電話：02-2345-6789", "tel:0223456789")]
    [InlineData("電話02-2345-6789", "tel:0223456789")]
    [InlineData("TEL:02-2345-6789", "tel:0223456789")]
    [InlineData("555-010-0100 ext. 12", "tel:5550100100;ext=12")]
    [InlineData("555-010-0100 x12", "tel:5550100100;ext=12")]
    [InlineData("555-010-0100, extension 12", "tel:5550100100;ext=12")]
    [InlineData("(02) 2345-6789 轉 12", "tel:0223456789;ext=12")]
    [InlineData("02-2345-6789#12", "tel:0223456789;ext=12")]
    [InlineData("（０２）２３４５－６７８９分機１２", "tel:0223456789;ext=12")]
    [InlineData("555-010-0100 (24 hours)", "tel:5550100100")]
    [InlineData("24 hours: 555-010-0100", "tel:5550100100")]
    [InlineData("Mon-Fri 9:00-17:00, 555-010-0100", "tel:5550100100")]
    [InlineData("9am-5pm 555-010-0100", "tel:5550100100")]
    [InlineData("555-010-0100 / 555-010-0101", "tel:5550100100", "tel:5550100101")]
    [InlineData("555-010-0100 or 555-010-0101", "tel:5550100100", "tel:5550100101")]
    [InlineData("02-2345-6789、02-2345-6780", "tel:0223456789", "tel:0223456780")]
    [InlineData("555-010-0100, 555-010-0101 ext 3", "tel:5550100100", "tel:5550100101;ext=3")]
    [InlineData("1-800-FOOD-NOW", "tel:18003663669")]
    [InlineData("(800) 555-HELP", "tel:8005554357")]
    [InlineData("1-800-FOOD-NOW (366-3669)", "tel:18003663669")]
    [InlineData("030/1234567", "tel:0301234567")]
    [InlineData("211", "tel:211")]
    [InlineData("1925", "tel:1925")]
    [InlineData("call 211")]
    [InlineData("no phone")]
    [InlineData("")]
    [InlineData("2026-11-28")]
    [InlineData("28.11.2026")]
    [InlineData("11-28-2026")]
    [InlineData("2021-1-5")]
    [InlineData("12345678901234567890")]
    [InlineData("$1,200,000")]
    [InlineData("someone1234567@example.org")]
    public void What_is_dialled_is_a_number_and_nothing_beside_it(string text, params string[] links)
    {
        var parts = PhoneLinks.Read(text);
        string.Concat(parts.Select(p => p.Text)).ShouldBe(text);
        parts.Select(p => p.Link).OfType<string>().ShouldBe(links);
    }
}
