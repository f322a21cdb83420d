using FsCheck.Fluent;
using Juluo.Networks.Assignment;

namespace Juluo.Networks.Tests.Assignment;

public sealed class SetCoverTests
{
    private static readonly FsCheck.Gen<(BipartiteGraph Sets, double[] Costs)> Cases =
        from sets in Gen.Choose(1, 7)
        from items in Gen.Choose(1, 7)
        from holds in Gen.ArrayOf(Gen.Zip(Gen.Choose(0, sets - 1), Gen.Choose(0, items - 1)), 14)
        from costs in Gen.ArrayOf(Gen.Choose(0, 5).Select(x => (double)x), sets)
        select (new BipartiteGraph(sets, items, holds), costs);

    [Fact]
    public void Everything_that_can_be_is_covered_within_the_bound_of_the_least_cost() =>
        Law.HoldsFor(
            Cases,
            x =>
            {
                var cover = SetCover.Greedy(x.Sets, x.Costs);
                var possible = Held(x.Sets, Enumerable.Range(0, x.Sets.LeftCount));
                var largest = Enumerable.Range(0, x.Sets.LeftCount).Max(set => x.Sets.OfLeft(set).Length);
                var least = Enumerable
                    .Range(0, 1 << x.Sets.LeftCount)
                    .Select(bits => Enumerable.Range(0, x.Sets.LeftCount).Where(set => (bits >> set & 1) == 1).ToArray())
                    .Where(chosen => Held(x.Sets, chosen).SetEquals(possible))
                    .Min(chosen => chosen.Sum(set => x.Costs[set]));
                return Held(x.Sets, cover.Sets).SetEquals(possible)
                    && cover.Cost.Near(cover.Sets.Sum(set => x.Costs[set]))
                    && cover.Cost <= least * Enumerable.Range(1, largest).Sum(k => 1.0 / k) + 1e-9
                    && cover.Missing.SequenceEqual(Enumerable.Range(0, x.Sets.RightCount).Except(possible))
                    && cover.Sets.Distinct().Count() == cover.Sets.Count;
            }
        );

    [Fact]
    public void Each_choice_is_the_cheapest_for_what_it_adds_and_equals_go_by_number() =>
        Law.HoldsFor(
            Cases,
            x =>
            {
                var covered = new HashSet<int>();
                foreach (var set in SetCover.Greedy(x.Sets, x.Costs).Sets)
                {
                    (double, int) Price(int other) => (x.Costs[other] / Adds(other), other);
                    int Adds(int other) => x.Sets.OfLeft(other).ToArray().Count(item => !covered.Contains(item));
                    if (Enumerable.Range(0, x.Sets.LeftCount).Where(other => Adds(other) > 0).MinBy(Price) != set)
                    {
                        return false;
                    }
                    covered.UnionWith(x.Sets.OfLeft(set).ToArray());
                }
                return true;
            }
        );

    [Fact]
    public void Skills_that_nobody_has_are_named()
    {
        // 0 has two skills, 1 one of them and 2 the other, and no one has the last.
        var skills = new BipartiteGraph(4, 3, [(0, 0), (0, 1), (1, 0), (2, 1)]);
        var team = SetCover.Greedy(skills);
        team.Sets.ShouldBe([0]);
        team.Cost.ShouldBe(1);
        team.Missing.ShouldBe([2]);
        SetCover.Greedy(skills, [5, 1, 2, 0]).Sets.ShouldBe([1, 2]);
        SetCover.Greedy(skills, [3, 2, 2, 0]).Sets.ShouldBe([0]);
        SetCover.Greedy(new BipartiteGraph(0, 1, [])).Missing.ShouldBe([0]);
        SetCover.Greedy(new BipartiteGraph(2, 0, [])).Sets.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_impossible_cost_is_refused(double cost)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => SetCover.Greedy(new BipartiteGraph(1, 1, []), [cost]));
        Should.Throw<ArgumentException>(() => SetCover.Greedy(new BipartiteGraph(1, 1, []), [1, 2])).Message.ShouldContain("not 2");
    }

    private static HashSet<int> Held(BipartiteGraph sets, IEnumerable<int> chosen) =>
        [.. chosen.SelectMany(set => sets.OfLeft(set).ToArray())];
}
