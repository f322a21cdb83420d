using FsCheck.Fluent;
using Juluo.Networks.Ties;

namespace Juluo.Networks.Tests.Ties;

public sealed class TieStrengthTests
{
    [Fact]
    public void The_formula_is_the_one_on_paper()
    {
        // 1 · ln(1 + 30/5) · 2^(−12/12) / (3 − 1)
        var strength = DecayingStrength
            .None(EvidenceWeight.Parallel)
            .With(TieStrength.Of(EvidenceWeight.Parallel, 30, present: 3), day: 100);
        strength.At(112).ShouldBe(Math.Log(7) / 4, 1e-15);
        TieStrength.Of(EvidenceWeight.Cooperation, TieStrength.NominalMinutes).ShouldBe(8, 1e-14);
        TieStrength.Of(EvidenceWeight.Exchange, 0).ShouldBe(0);
    }

    [Fact]
    public void Strength_carried_forward_is_the_same_as_strength_computed_afresh() =>
        Law.HoldsFor(
            Gen.ArrayOf(
                from day in Gen.Choose(0, 300)
                from minutes in Gen.Choose(0, 500)
                from present in Gen.Choose(2, 9)
                select (day, minutes, present)
            ),
            evidence =>
            {
                var afresh = evidence.Sum(e => Math.Log(1 + e.minutes / 5.0) * Math.Pow(2, -(301.0 - e.day) / 12) / (e.present - 1));
                var carried = DecayingStrength.None(EvidenceWeight.Parallel);
                foreach (var (day, minutes, present) in evidence)
                {
                    carried = carried.With(TieStrength.Of(EvidenceWeight.Parallel, minutes, present), day);
                }
                return carried.At(301).Near(afresh, 1e-12);
            }
        );

    [Fact]
    public void The_past_of_a_stored_strength_cannot_be_asked() =>
        Should.Throw<ArgumentOutOfRangeException>(() => DecayingStrength.None(EvidenceWeight.Parallel).With(1, 10).At(9));

    [Fact]
    public void Strengths_that_fade_differently_are_not_added() =>
        Should.Throw<ArgumentException>(() =>
            DecayingStrength.None(EvidenceWeight.Parallel).With(DecayingStrength.None(EvidenceWeight.Exchange))
        );

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(double.NaN, 2)]
    [InlineData(double.PositiveInfinity, 2)]
    [InlineData(5, 1)]
    public void Impossible_evidence_is_refused(double minutes, int present) =>
        Should.Throw<ArgumentOutOfRangeException>(() => TieStrength.Of(EvidenceWeight.Parallel, minutes, present));

    [Fact]
    public void A_kind_needs_a_positive_weight_and_half_life()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new EvidenceWeight(0, 12));
        Should.Throw<ArgumentOutOfRangeException>(() => new EvidenceWeight(1, double.NaN));
    }
}
