using Juluo.Networks.Statistics;

namespace Juluo.Networks.Tests.Statistics;

public sealed class BinomialTests
{
    [Fact]
    public void Tails_agree_with_sixty_digit_arithmetic()
    {
        foreach (var row in Oracle.Rows("binomial"))
        {
            int k = (int)Oracle.Number(row[0]),
                n = (int)Oracle.Number(row[1]);
            var p = Oracle.Number(row[2]);
            Binomial.Exactly(k, n, p).ShouldAgree(Oracle.Number(row[3]), $"exactly {k} of {n} at {p}", 1e-11);
            Binomial.AtLeast(k, n, p).ShouldAgree(Oracle.Number(row[4]), $"at least {k} of {n} at {p}", 1e-11);
        }
    }

    [Fact]
    public void The_ends_are_certain()
    {
        (Binomial.AtLeast(0, 5, 0.1), Binomial.AtLeast(6, 5, 0.9), Binomial.AtLeast(1, 5, 0), Binomial.AtLeast(5, 5, 1)).ShouldBe(
            (1, 0, 0, 1)
        );
        (Binomial.Exactly(5, 5, 1), Binomial.Exactly(0, 5, 0), Binomial.Exactly(3, 5, 1), Binomial.Exactly(-1, 5, 0.5)).ShouldBe(
            (1, 1, 0, 0)
        );
        Should.Throw<ArgumentOutOfRangeException>(() => Binomial.AtLeast(1, 5, 1.1));
        Should.Throw<ArgumentOutOfRangeException>(() => Binomial.AtLeast(1, -5, 0.1));
    }

    [Fact]
    public void At_the_ends_everything_is_certain()
    {
        (Binomial.AtLeast(0, 5, 0.3), Binomial.AtLeast(-2, 5, 0.3), Binomial.AtLeast(6, 5, 0.3)).ShouldBe((1, 1, 0));
        (Binomial.AtLeast(1, 5, 0), Binomial.AtLeast(0, 5, 0), Binomial.AtLeast(5, 5, 1)).ShouldBe((0, 1, 1));
        (Binomial.Exactly(-1, 5, 0.3), Binomial.Exactly(6, 5, 0.3), Binomial.Exactly(0, 0, 0.3)).ShouldBe((0, 0, 1));
        Binomial.AtLeast(2, 4, 0.5).ShouldBe(11 / 16.0, 1e-15);
    }
}
