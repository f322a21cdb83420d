using Juluo.Gateway;

namespace Juluo.Access.Tests;

public sealed class DoorCodeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 19, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Secret = new('a', 64);
    private static readonly Guid Mine = new("01936d00-0000-7000-8000-000000000001");

    [Fact]
    public void A_code_is_proven_by_its_own_secret_alone()
    {
        var code = DoorCode.Read(DoorCode.Write(Mine, Secret, Noon))!;
        code.Credential.ShouldBe(Mine);
        code.IsProvenBy(Secret).ShouldBeTrue();
        code.IsProvenBy(new('b', 64)).ShouldBeFalse();
        (code with { At = Noon.AddMinutes(1) }).IsProvenBy(Secret).ShouldBeFalse();
    }

    [Fact]
    public void A_code_is_good_for_five_minutes()
    {
        var code = DoorCode.Read(DoorCode.Write(Mine, Secret, Noon))!;
        code.IsFresh(Noon).ShouldBeTrue();
        code.IsFresh(Noon.AddMinutes(5).AddSeconds(-1)).ShouldBeTrue();
        code.IsFresh(Noon.AddMinutes(5)).ShouldBeFalse();
        code.IsFresh(Noon.AddMinutes(-2)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("JL1.")]
    [InlineData("JL1.????")]
    [InlineData("https://example.org")]
    public void What_is_no_code_is_none(string text) => DoorCode.Read(text).ShouldBeNull();
}
