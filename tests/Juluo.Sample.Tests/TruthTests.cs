namespace Juluo.Sample.Tests;

public sealed class TruthTests
{
    private static readonly SampleTruth Truth = Samples.Demo.Truth;
    private static readonly (int A, int B)[] All = [.. Pairs.Of([.. Enumerable.Range(0, 120)])];

    [Fact]
    public void Usefulness_is_a_probability_and_the_same_from_both_sides()
    {
        All.ShouldAllBe(p => Truth.Usefulness(p.A, p.B) >= 0 && Truth.Usefulness(p.A, p.B) <= 1);
        All.ShouldAllBe(p => Math.Abs(Truth.Usefulness(p.A, p.B) - Truth.Usefulness(p.B, p.A)) < 1e-12);
        Truth.Usefulness(4, 4).ShouldBe(0);
    }

    [Fact]
    public void Few_pairs_are_very_useful_and_most_are_not()
    {
        var useful = All.Select(p => Truth.Usefulness(p.A, p.B)).Order().ToArray();
        useful.Average().ShouldBeInRange(0.04, 0.15);
        useful[^(useful.Length / 100)].ShouldBeGreaterThan(0.6);
    }

    [Fact]
    public void Nothing_is_gained_by_introducing_people_who_work_together() =>
        Truth.Partners.ShouldAllBe(p => Truth.Usefulness(p.A, p.B) == 0);

    [Fact]
    public void The_useful_pairs_are_those_whose_needs_and_offers_meet()
    {
        foreach (var (a, b) in All.Where(p => Truth.Usefulness(p.A, p.B) > 0.5))
        {
            var reason = Truth.Reason(a, b).ShouldNotBeNull();
            var (giver, taker) = reason.Giver == a ? (a, b) : (b, a);
            Samples.Demo.People[taker].Needs.SelectMany(n => n.Skills).ShouldContain(reason.Skill);
            Samples.Demo.People[giver].Offers.SelectMany(o => o.Skills).ShouldContain(s => s.Trade == reason.Skill.Trade);
        }
    }

    [Fact]
    public void A_met_need_makes_a_yes_more_likely()
    {
        var with = All.Where(p => Truth.Reason(p.A, p.B)?.Giver == p.B).Average(p => Truth.Acceptance(p.A, p.B));
        var without = All.Where(p => Truth.Reason(p.A, p.B) is null).Average(p => Truth.Acceptance(p.A, p.B));
        with.ShouldBeGreaterThan(without + 0.05);
    }

    [Fact]
    public void Outcomes_happen_as_often_as_their_probability_says()
    {
        var expected = All.Sum(p => Truth.Usefulness(p.A, p.B));
        var happened = All.Count(p => Truth.WouldBeUseful(p.A, p.B));
        Math.Abs(happened - expected).ShouldBeLessThan(4 * Math.Sqrt(expected));
    }

    [Fact]
    public void Planted_ties_are_ordered_and_never_with_oneself()
    {
        Truth.Planted.ShouldAllBe(p => p.A < p.B);
        Truth.Partners.Count().ShouldBeGreaterThan(20);
        Truth.Neighbours.Count().ShouldBeGreaterThan(20);
    }
}
