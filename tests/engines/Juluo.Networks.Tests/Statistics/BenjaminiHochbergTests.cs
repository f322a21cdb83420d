using Juluo.Networks.Statistics;

namespace Juluo.Networks.Tests.Statistics;

public sealed class BenjaminiHochbergTests
{
    [Fact]
    public void The_fifteen_p_values_of_the_paper_give_four_discoveries()
    {
        // Benjamini and Hochberg 1995, section 4: the first four hypotheses are rejected at 0.05.
        double[] p =
        [
            0.0001,
            0.0004,
            0.0019,
            0.0095,
            0.0201,
            0.0278,
            0.0298,
            0.0344,
            0.0459,
            0.3240,
            0.4262,
            0.5719,
            0.6528,
            0.7590,
            1.000,
        ];
        var adjusted = BenjaminiHochberg.Adjust(p);
        adjusted.Count(q => q <= 0.05).ShouldBe(4);
        adjusted[0].ShouldBe(0.0015, 1e-15);
        adjusted[3].ShouldBe(0.035625, 1e-15);
    }

    [Fact]
    public void Order_does_not_matter_and_values_never_cross() =>
        BenjaminiHochberg.Adjust([0.04, 0.01, 0.03, 0.02]).ShouldBe([0.04, 0.04, 0.04, 0.04], 1e-15);

    [Fact]
    public void Tests_that_are_not_listed_still_count() => BenjaminiHochberg.Adjust([0.001], tests: 100).ShouldBe([0.1], 1e-15);

    [Fact]
    public void What_is_no_p_value_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => BenjaminiHochberg.Adjust([double.NaN]));
        Should.Throw<ArgumentOutOfRangeException>(() => BenjaminiHochberg.Adjust([1.5]));
        Should.Throw<ArgumentOutOfRangeException>(() => BenjaminiHochberg.Adjust([0.5, 0.5], tests: 1));
    }
}
