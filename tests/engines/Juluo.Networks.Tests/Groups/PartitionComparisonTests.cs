using FsCheck.Fluent;
using Juluo.Networks.Groups;
using Measure = System.Func<int[], int[], double>;

namespace Juluo.Networks.Tests.Groups;

public sealed class PartitionComparisonTests
{
    private static readonly Measure[] All =
    [
        (a, b) => PartitionComparison.NormalisedMutualInformation(a, b),
        (a, b) => PartitionComparison.VariationOfInformation(a, b),
        (a, b) => PartitionComparison.Rand(a, b),
        (a, b) => PartitionComparison.AdjustedRand(a, b),
        (a, b) => PartitionComparison.SplitJoin(a, b),
    ];

    private static readonly FsCheck.Gen<int[][]> Three =
        from n in Gen.Choose(0, 12)
        from all in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(-1, 3), n), 3)
        select all;

    [Fact]
    public void They_agree_with_igraph()
    {
        foreach (var row in Oracle.Rows("groups_partitions"))
        {
            int[][] two = [.. row.Take(2).Select(cell => cell.Split(' ').Select(int.Parse).ToArray())];
            for (var k = 0; k < All.Length; k++)
            {
                var (actual, expected) = (All[k](two[0], two[1]), Oracle.Number(row[k + 2]));
                (actual.Equals(expected) || Math.Abs(actual - expected) < 1e-9).ShouldBeTrue(
                    $"measure {k} of {row[0]} | {row[1]}: {actual}, igraph {expected}"
                );
            }
        }
    }

    [Fact]
    public void What_groups_are_called_and_which_comes_first_plays_no_part() =>
        Law.HoldsFor(
            Three,
            all => All.All(measure => measure(all[0], all[1]).Near(measure(all[1], [.. all[0].Select(group => int.MaxValue - 5 * group)])))
        );

    [Fact]
    public void The_two_distances_are_zero_for_equals_only_and_no_way_round_is_shorter() =>
        Law.HoldsFor(
            Three,
            all =>
                new[] { All[1], All[4] }.All(distance =>
                    distance(all[0], all[0]) == 0
                    && distance(all[0], all[1]) >= 0
                    && (distance(all[0], all[1]) > 1e-9 || Same(all[0], all[1]))
                    && distance(all[0], all[2]) <= distance(all[0], all[1]) + distance(all[1], all[2]) + 1e-9
                )
        );

    [Fact]
    public void Equal_partitions_agree_wholly() =>
        Law.HoldsFor(
            Three,
            all =>
                PartitionComparison.NormalisedMutualInformation(all[0], all[0]) == 1
                && (all[0].Length < 2 || PartitionComparison.Rand(all[0], all[0]) == 1)
                && (
                    all[0].Distinct().Count() is 0 or 1
                    || all[0].Distinct().Count() == all[0].Length
                    || PartitionComparison.AdjustedRand(all[0], all[0]).Near(1)
                )
        );

    [Fact]
    public void One_group_and_single_nodes_have_the_values_that_are_documented()
    {
        int[] one = [3, 3, 3, 3],
            alone = [9, 5, 1, 0];
        PartitionComparison.NormalisedMutualInformation(one, one).ShouldBe(1);
        PartitionComparison.NormalisedMutualInformation(one, alone).ShouldBe(0);
        PartitionComparison.NormalisedMutualInformation([], []).ShouldBe(1);
        PartitionComparison.VariationOfInformation(one, alone).ShouldBe(Math.Log(4), 1e-15);
        PartitionComparison.VariationOfInformation([], []).ShouldBe(0);
        PartitionComparison.AdjustedRand(one, one).ShouldBe(double.NaN);
        PartitionComparison.AdjustedRand(alone, alone).ShouldBe(double.NaN);
        PartitionComparison.AdjustedRand(one, alone).ShouldBe(0);
        PartitionComparison.Rand(one, alone).ShouldBe(0);
        PartitionComparison.Rand([1], [1]).ShouldBe(double.NaN);
        PartitionComparison.AdjustedRand([1], [1]).ShouldBe(double.NaN);
        PartitionComparison.SplitJoin(one, alone).ShouldBe(3);
        foreach (var measure in All)
        {
            Should.Throw<ArgumentException>(() => measure([1, 2], [1]));
        }
    }

    private static bool Same(int[] a, int[] b) =>
        Enumerable.Range(0, a.Length).All(i => Enumerable.Range(0, i).All(j => a[i] == a[j] == (b[i] == b[j])));
}
