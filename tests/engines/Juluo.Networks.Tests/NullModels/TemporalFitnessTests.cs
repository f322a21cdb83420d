using Juluo.Networks.NullModels;

namespace Juluo.Networks.Tests.NullModels;

public sealed class TemporalFitnessTests
{
    [Fact]
    public void The_activities_solve_the_equations_of_the_paper()
    {
        // 300 people: more than are summed one by one, so the power sums are tested too.
        var random = new Random(7);
        var truth = Enumerable.Range(0, 300).Select(_ => 0.02 + 0.4 * Math.Pow(random.NextDouble(), 3)).ToArray();
        var observed = Simulated(truth, windows: 200, random);
        var fit = TemporalFitness.Fit(observed);
        for (var i = 0; i < truth.Length; i++)
        {
            double met = 0,
                left = 0;
            for (var j = 0; j < truth.Length; j++)
            {
                var x = fit.Activities[i] * fit.Activities[j];
                met += j == i ? 0 : observed.Counts.Weight(i, j);
                left += j == i ? 0 : (observed.Counts.Weight(i, j) - observed.Windows * x) / (1 - x);
            }
            Math.Abs(left).ShouldBeLessThan(1e-8 * met);
        }
        fit.Activities.ToArray().Zip(truth).Average(x => Math.Abs(x.First - x.Second)).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void Chance_contacts_are_called_significant_no_more_often_than_promised()
    {
        var random = new Random(11);
        var truth = Enumerable.Range(0, 150).Select(_ => 0.05 + 0.3 * random.NextDouble()).ToArray();
        var test = TemporalFitness.Fit(Simulated(truth, windows: 400, random)).Test();
        test.Backbone().EdgeCount.ShouldBeLessThanOrEqualTo(2);
        (test.PValues.ToArray().Count(p => p < 0.05) / (150 * 149 / 2.0)).ShouldBeInRange(0.02, 0.055);
    }

    [Fact]
    public void Meeting_once_by_chance_among_many_is_no_discovery()
    {
        var random = new Random(13);
        var truth = Enumerable.Range(0, 300).Select(_ => 0.02).ToArray();
        var observed = Simulated(truth, windows: 50, random);
        observed.Counts.EdgeCount.ShouldBeGreaterThan(500);
        TemporalFitness
            .Fit(observed)
            .Test()
            .Backbone(tests: observed.Counts.EdgeCount)
            .EdgeCount.ShouldBeGreaterThan(100, "looking only at pairs that met is what goes wrong");
        TemporalFitness.Fit(observed).Test().Backbone().EdgeCount.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void A_pair_that_seeks_each_other_stands_out_and_busy_people_do_not()
    {
        var random = new Random(3);
        var truth = Enumerable.Range(0, 60).Select(i => i < 2 ? 0.6 : 0.1).ToArray();
        var chance = Simulated(truth, windows: 300, random);
        var planted = chance with { Counts = Graph.FromEdges(60, chance.Counts.Edges().Append(new Edge(40, 50, 25))) };
        var test = TemporalFitness.Fit(planted).Test();
        test.PValue(40, 50).ShouldBeLessThan(1e-10);
        test.PValue(0, 1).ShouldBeGreaterThan(0.001);
        test.Backbone().HasEdge(40, 50).ShouldBeTrue();
    }

    [Fact]
    public void Two_people_always_together_reach_the_ceiling_without_failing()
    {
        var fit = TemporalFitness.Fit(new PairCounts(Graph.FromEdges(3, [new(0, 1, 10), new(1, 2, 2)]), 10));
        fit.Expected(0, 1).ShouldBe(1, 1e-4);
        fit.Activities[2].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Nobody_met_and_nothing_fails()
    {
        TemporalFitness.Fit(new PairCounts(new GraphBuilder(4).Build(), 10)).Activities.ToArray().ShouldAllBe(a => a == 0);
        TemporalFitness.Fit(new PairCounts(new GraphBuilder(0).Build(), 0)).Test().PValues.Length.ShouldBe(0);
    }

    [Fact]
    public void Counts_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentException>(() => TemporalFitness.Fit(new PairCounts(Graph.FromEdges(2, [new(0, 1, 11)]), 10)));
        Should.Throw<ArgumentException>(() => TemporalFitness.Fit(new PairCounts(Graph.FromEdges(2, [new(0, 1, 1.5)]), 10)));
    }

    [Fact]
    public void A_long_contact_counts_once_in_each_window_and_quiet_windows_do_not_count()
    {
        var counts = PairCounts.Of(3, [new(0, 1, 0, 250), new(1, 0, 210, 220), new(1, 2, 1000, 1000)], window: 100);
        counts.Windows.ShouldBe(4);
        counts.Counts.Edges().ShouldBe([new(0, 1, 3), new(1, 2, 1)]);
        Should.Throw<ArgumentException>(() => PairCounts.Of(3, [new(0, 1, 5, 4)], 100));
        Should.Throw<ArgumentException>(() => PairCounts.Of(3, [new(1, 1, 4, 5)], 100));
    }

    [Fact]
    public void Contacts_with_a_direction_are_refused() =>
        Should.Throw<NotSupportedException>(() => TemporalFitness.Fit(new(Graph.FromEdges(2, [new(0, 1)], directed: true), 3)));

    [Fact]
    public void Who_met_nobody_has_no_activity_and_two_who_met_only_each_other_are_explained_by_it()
    {
        var fit = TemporalFitness.Fit(new(Graph.FromEdges(3, [new(0, 2, 3)]), 10));
        fit.Activities[1].ShouldBe(0);
        fit.Expected(0, 2).ShouldBe(0.3, 1e-9);
        fit.Expected(0, 1).ShouldBe(0);
        fit.Test().Tests.ShouldBe(3);
        TemporalFitness.Fit(new(Graph.FromEdges(0, []), 0)).Test().PValues.Length.ShouldBe(0);
        TemporalFitness.Fit(new(Graph.FromEdges(2, []), 5)).Activities.ToArray().ShouldBe([0, 0]);
    }

    [RealLogFact]
    public void On_the_office_log_a_part_of_the_ties_is_significant()
    {
        var log = ContactLog.Read("workplace-2013");
        var test = TemporalFitness.Fit(PairCounts.Of(log.People.Length, log.Contacts, window: 300)).Test();
        test.Graph.EdgeCount.ShouldBe(755);
        test.Backbone().EdgeCount.ShouldBeInRange(150, 350);
    }

    private static PairCounts Simulated(double[] activity, int windows, Random random)
    {
        var builder = new GraphBuilder(activity.Length);
        for (var i = 0; i < activity.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                builder.Add(i, j, Enumerable.Range(0, windows).Count(_ => random.NextDouble() < activity[i] * activity[j]));
            }
        }
        return new PairCounts(builder.Build(), windows);
    }
}
