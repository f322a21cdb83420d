namespace Juluo.Sample.Tests;

/// <summary>Two working weeks of a house resemble the offices that were measured with sensors (network.md); means over five seeds.</summary>
public sealed class RealismTests
{
    private static readonly Measured[] Houses =
    [
        .. Enumerable.Range(1, 5).Select(s => new Measured(Samples.Make(SamplePreset.Laneside, (ulong)s, 120, 14))),
    ];

    [Fact]
    public void People_have_between_four_and_nine_ties() => Mean(h => h.Degree).ShouldBeInRange(4, 9);

    [Fact]
    public void Contacts_of_one_person_often_know_each_other() => Mean(h => h.Clustering).ShouldBeInRange(0.20, 0.35);

    [Fact]
    public void About_a_third_of_the_ties_of_one_week_are_there_in_the_next() => Mean(h => h.Persistence).ShouldBeInRange(0.28, 0.44);

    [Fact]
    public void Ties_stay_within_the_trade_far_more_than_the_mix_of_trades_would_have_it()
    {
        Mean(h => h.ExternalInternal).ShouldBeLessThan(0);
        Mean(h => h.ExternalInternalExpected).ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void A_few_have_no_tie_at_all() => Mean(h => h.Isolates).ShouldBeInRange(0.04, 0.16);

    [Fact]
    public void The_innermost_circle_is_neither_empty_nor_everybody() => Mean(h => h.LargestCore).ShouldBeInRange(4, 7);

    [Fact]
    public void The_more_contacts_two_share_the_sooner_they_meet()
    {
        var closure = Enumerable.Range(0, 4).Select(c => Mean(h => h.Closure[c])).ToArray();
        closure.ShouldBe(closure.Order());
        closure[0].ShouldBeLessThan(0.03);
        closure[3].ShouldBeGreaterThan(0.12);
    }

    [Fact]
    public void Some_houses_are_made_of_one_trade_and_others_are_mixed()
    {
        var one = new Measured(Samples.Make(SamplePreset.Riverside, 1, 40, 14)).ExternalInternalExpected;
        one.ShouldBeLessThan(Mean(h => h.ExternalInternalExpected) - 0.15);
    }

    private static double Mean(Func<Measured, double> measure) => Houses.Average(measure);
}
