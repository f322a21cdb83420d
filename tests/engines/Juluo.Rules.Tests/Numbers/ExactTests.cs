using System.Globalization;
using System.Numerics;

namespace Juluo.Rules.Tests;

/// <summary>Fractions compared with fractions of big integers, and their behaviour at their limits.</summary>
public sealed class ExactTests
{
    private static readonly Exact Third = Exact.Of(1, 3);

    [Fact]
    public void Sums_products_and_order_are_those_of_numbers_without_bounds()
    {
        var luck = new System.Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var (a, b) = (Any(luck), Any(luck));
            // The same denominator has a separate code path.
            if (i % 5 == 0)
                b = Exact.Of(b.Above, a.Below);
            Same(
                a + b,
                (BigInteger)a.Above * (BigInteger)b.Below + (BigInteger)b.Above * (BigInteger)a.Below,
                (BigInteger)a.Below * (BigInteger)b.Below
            );
            Same(
                a - b,
                (BigInteger)a.Above * (BigInteger)b.Below - (BigInteger)b.Above * (BigInteger)a.Below,
                (BigInteger)a.Below * (BigInteger)b.Below
            );
            Same(a * b, (BigInteger)a.Above * (BigInteger)b.Above, (BigInteger)a.Below * (BigInteger)b.Below);
            if (b != Exact.Zero)
                Same(a / b, (BigInteger)a.Above * (BigInteger)b.Below, (BigInteger)a.Below * (BigInteger)b.Above);
            var order = ((BigInteger)a.Above * (BigInteger)b.Below).CompareTo((BigInteger)b.Above * (BigInteger)a.Below);
            Math.Sign(a.CompareTo(b)).ShouldBe(order);
            bool[] asked = [a < b, a > b, a <= b, a >= b, a == b, a != b];
            asked.ShouldBe([order < 0, order > 0, order <= 0, order >= 0, order == 0, order != 0]);
            (Exact.Min(a, b), Exact.Max(a, b)).ShouldBe(order <= 0 ? (a, b) : (b, a));
            a.Sign.ShouldBe(((BigInteger)a.Above).Sign);
        }
    }

    [Fact]
    public void Rounding_is_to_the_multiple_that_it_says()
    {
        var luck = new System.Random(2);
        for (var i = 0; i < 2000; i++)
        {
            var (number, step) = (Any(luck), Exact.Of(1 + luck.Next(400), 1 + luck.Next(4)));
            var (down, up, half) = (number.RoundDown(step), number.RoundUp(step), number.RoundHalfUp(step));
            (down / step).IsWhole.ShouldBeTrue();
            (up / step).IsWhole.ShouldBeTrue();
            (half / step).IsWhole.ShouldBeTrue();
            (down <= number && number - down < step).ShouldBeTrue();
            (up >= number && up - number < step).ShouldBeTrue();
            half.ShouldBe(number - down < step / 2 ? down : up);
        }

        Exact.Of(-7, 2).Floor().ShouldBe(-4);
        Exact.Of(-4, 1).Floor().ShouldBe(-4);
        Exact.Of(7, 2).Floor().ShouldBe(3);
        Exact.Of(-5, 2).RoundHalfUp(1).ShouldBe(-2);
        Exact.Of(5, 2).RoundHalfUp(1).ShouldBe(3);
        Exact.Zero.RoundUp(1).ShouldBe(Exact.Zero);
    }

    [Theory]
    [InlineData("0", 0, 1, "0")]
    [InlineData("-0", 0, 1, "0")]
    [InlineData("12.5", 25, 2, "12.5")]
    [InlineData("12.50", 25, 2, "12.5")]
    [InlineData("-12.50", -25, 2, "-12.5")]
    [InlineData("0.05", 1, 20, "0.05")]
    [InlineData("-0.05", -1, 20, "-0.05")]
    [InlineData(".5", 1, 2, "0.5")]
    [InlineData("1000", 1000, 1, "1000")]
    [InlineData("0.000000000001", 1, 1_000_000_000_000, "0.000000000001")]
    [InlineData("0.0000000000001", 1, 10_000_000_000_000, "1/10000000000000")]
    public void It_is_read_and_written_as_people_write_it(string typed, long above, long below, string written)
    {
        Exact.TryParse(typed, out var number).ShouldBeTrue();
        number.ShouldBe(Exact.Of(above, below));
        number.ToString().ShouldBe(written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("1.")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("1e3")]
    [InlineData(" 1")]
    [InlineData("１")]
    [InlineData("1234567890123456789012345678901")]
    public void What_is_no_number_is_refused(string typed)
    {
        Exact.TryParse(typed, out var number).ShouldBeFalse();
        number.ShouldBe(Exact.Zero);
    }

    [Fact]
    public void Thirty_digits_are_a_number()
    {
        Exact.TryParse("123456789012345678901234567890", out var number).ShouldBeTrue();
        number.Above.ShouldBe(Int128.Parse("123456789012345678901234567890", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_fraction_that_does_not_end_is_written_as_one()
    {
        Third.ToString().ShouldBe("1/3");
        (-Third).ToString().ShouldBe("-1/3");
        Exact.Of(-125, 100).ToString().ShouldBe("-1.25");
        Third.ToDecimal().ShouldBe(1m / 3);
        Exact.Of(7, 2).ToDecimal().ShouldBe(3.5m);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("12.50")]
    [InlineData("-0.01")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335")]
    [InlineData("4294967297.000000004294967297")]
    public void A_decimal_is_taken_without_loss(string written)
    {
        var number = decimal.Parse(written, CultureInfo.InvariantCulture);
        var exact = (Exact)number;
        var parts = written.TrimStart('-').Split('.');
        var above = BigInteger.Parse(string.Concat(parts), CultureInfo.InvariantCulture) * (written[0] == '-' ? -1 : 1);
        Same(exact, above, BigInteger.Pow(10, parts.Length == 2 ? parts[1].Length : 0));
    }

    [Fact]
    public void A_fraction_is_in_lowest_terms_with_the_sign_above()
    {
        var (half, large) = (Exact.Of(-3, -6), Exact.Of(Int128.MaxValue - 1, Int128.MaxValue - 1));
        (half.Above, half.Below).ShouldBe(((Int128)1, (Int128)2));
        (large.Above, large.Below).ShouldBe(((Int128)1, (Int128)1));
        var minus = Exact.Of(3, -6);
        (minus.Above, minus.Below).ShouldBe(((Int128)(-1), (Int128)2));
        var beyond64 = Exact.Of((Int128)ulong.MaxValue * 6, (Int128)ulong.MaxValue * 4);
        (beyond64.Above, beyond64.Below).ShouldBe(((Int128)3, (Int128)2));
        Exact.Of(0, 7).ShouldBe(Exact.Zero);
        default(Exact).Below.ShouldBe(1);
        Exact.Of(2, 4).GetHashCode().ShouldBe(Exact.Of(1, 2).GetHashCode());
        Exact.Of(1, 2).Equals((object)Exact.Of(2, 4)).ShouldBeTrue();
        Exact.Of(1, 2).Equals((object)0.5m).ShouldBeFalse();
        (Exact.Of(4, 2).IsWhole, Exact.Of(1, 2).IsWhole).ShouldBe((true, false));
    }

    /// <summary>A number that does not fit any longer never becomes another number.</summary>
    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Exact most = Int128.MaxValue;
        Exact least = Int128.MinValue;
        Should.Throw<OverflowException>(() => most + 1);
        Should.Throw<OverflowException>(() => most + Exact.Of(1, 2));
        Should.Throw<OverflowException>(() => -least);
        Should.Throw<OverflowException>(() => most * 2);
        Should.Throw<OverflowException>(() => most / Exact.Of(1, 2));
        Should.Throw<OverflowException>(() => most.CompareTo(Third));
        Should.Throw<OverflowException>(() => Exact.Of(1, Int128.MinValue));
        Should.Throw<DivideByZeroException>(() => Exact.One / Exact.Zero);
        Should.Throw<DivideByZeroException>(() => Exact.Of(1, 0));
    }

    private static Exact Any(System.Random luck) =>
        luck.Next(10) == 0
            ? Exact.Zero
            : Exact.Of(luck.NextInt64(-1_000_000, 1_000_000), luck.Next(4) == 0 ? 1 : luck.NextInt64(1, 100_000));

    private static void Same(Exact number, BigInteger above, BigInteger below)
    {
        var shared = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
        ((BigInteger)number.Above, (BigInteger)number.Below).ShouldBe((above / shared, below / shared));
    }
}
