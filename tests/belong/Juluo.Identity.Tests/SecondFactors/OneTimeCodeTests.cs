using System.Text;
using NodaTime;

namespace Juluo.Identity.Tests;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the SHA-1 rows.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var step = OneTimeCode.StepOf(Instant.FromUnixTimeSeconds(seconds));
        OneTimeCode.At(Secret, step, 8).ShouldBe(code);
        OneTimeCode.At(Secret, step).ShouldBe(code[2..]);
    }

    // RFC 4648, section 10, without the padding.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_secret_is_written_in_base_32(string plain, string text) =>
        OneTimeCode.Text(Encoding.ASCII.GetBytes(plain)).ShouldBe(text);

    [Fact]
    public void A_clock_may_differ_by_one_step_and_no_more()
    {
        var now = Instant.FromUnixTimeSeconds(1111111111);
        foreach (var (seconds, good) in new[] { (-60, false), (-30, true), (0, true), (30, true), (60, false) })
            (
                OneTimeCode.StepOf(Secret, OneTimeCode.At(Secret, OneTimeCode.StepOf(now + Duration.FromSeconds(seconds))), now) is not null
            ).ShouldBe(good, $"{seconds} s away");
    }
}
