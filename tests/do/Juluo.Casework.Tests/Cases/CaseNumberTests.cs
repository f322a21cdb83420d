namespace Juluo.Casework.Tests;

public sealed class CaseNumberTests
{
    [Theory]
    [InlineData("7kd-m2q", "7KD-M2Q")]
    [InlineData(" 7KD M2Q ", "7KD-M2Q")]
    [InlineData("７ＫＤ－Ｍ２Ｑ", "7KD-M2Q")]
    [InlineData("OIL-000", "011-000")]
    [InlineData("7KD-M2", null)]
    [InlineData("7KD-M2U", null)]
    [InlineData(null, null)]
    public void A_number_is_read_as_people_write_it(string? typed, string? number) => CaseNumber.Read(typed).ShouldBe(number);

    [Fact]
    public void A_drawn_number_is_read_back()
    {
        for (var i = 0; i < 200; i++)
            CaseNumber.New().ShouldSatisfyAllConditions(n => CaseNumber.Read(n).ShouldBe(n));
    }
}
