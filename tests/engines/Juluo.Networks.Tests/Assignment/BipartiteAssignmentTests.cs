using FsCheck.Fluent;
using Juluo.Networks.Assignment;

namespace Juluo.Networks.Tests.Assignment;

public sealed class BipartiteAssignmentTests
{
    private const double Forbidden = double.PositiveInfinity;

    public static TheoryData<int> Tables => [.. Oracle.Rows("assignments").Select(row => int.Parse(row[0]))];

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_least_cost_agrees_with_scipy(int number)
    {
        var row = Oracle.Rows("assignments")[number];
        int rows = int.Parse(row[1]),
            columns = int.Parse(row[2]);
        var best = Oracle.Number(row[3]);
        var cells = row[4].Split(' ').Select(cell => cell == "inf" ? Forbidden : Oracle.Number(cell)).ToArray();
        var costs = new double[rows, columns];
        Buffer.BlockCopy(cells, 0, costs, 0, cells.Length * sizeof(double));
        if (double.IsNaN(best))
        {
            var refusal = Should.Throw<InfeasibleAssignmentException>(() => BipartiteAssignment.Solve(costs));
            Contradicts(refusal, costs).ShouldBeTrue(refusal.Message);
            return;
        }
        var columnOf = BipartiteAssignment.Solve(costs);
        Math.Round(BipartiteAssignment.Cost(costs, columnOf), 9).ShouldAgree(Math.Round(best, 9), $"table {number}");
        columnOf.Count(column => column >= 0).ShouldBe(Math.Min(rows, columns));
        columnOf.Where(column => column >= 0).Distinct().Count().ShouldBe(Math.Min(rows, columns));
    }

    [Fact]
    public void No_other_assignment_of_a_small_table_costs_less() =>
        Law.HoldsFor(
            from rows in Gen.Choose(0, 4)
            from columns in Gen.Choose(0, 5)
            from cells in Gen.ArrayOf(Gen.Frequency((4, Gen.Choose(-6, 6).Select(x => x / 2.0)), (1, Gen.Constant(Forbidden))), 20)
            select (rows, columns, cells),
            x =>
            {
                var costs = new double[x.rows, x.columns];
                Buffer.BlockCopy(x.cells, 0, costs, 0, x.rows * x.columns * sizeof(double));
                var wanted = Math.Min(x.rows, x.columns);
                var best = Best(costs, 0, new bool[x.columns], wanted);
                try
                {
                    return BipartiteAssignment.Cost(costs, BipartiteAssignment.Solve(costs)).Near(best);
                }
                catch (InfeasibleAssignmentException refusal)
                {
                    return double.IsPositiveInfinity(best) && Contradicts(refusal, costs);
                }
            }
        );

    [Fact]
    public void Rows_left_over_have_no_column()
    {
        BipartiteAssignment
            .Solve(
                new double[,]
                {
                    { 3 },
                    { 1 },
                    { 2 },
                }
            )
            .ShouldBe([-1, 0, -1]);
        BipartiteAssignment
            .Solve(
                new double[,]
                {
                    { 3, 1, 2 },
                }
            )
            .ShouldBe([1]);
        BipartiteAssignment.Solve(new double[0, 3]).ShouldBeEmpty();
        BipartiteAssignment.Solve(new double[2, 0]).ShouldBe([-1, -1]);
        BipartiteAssignment
            .Cost(
                new double[,]
                {
                    { 3 },
                    { 1 },
                },
                [-1, 0]
            )
            .ShouldBe(1);
        Should.Throw<ArgumentException>(() => BipartiteAssignment.Cost(new double[2, 2], [0]));
    }

    [Fact]
    public void Among_equals_the_first_free_column_is_taken() =>
        BipartiteAssignment
            .Solve(
                new double[,]
                {
                    { 1, 1, 1 },
                    { 1, 1, 1 },
                    { 1, 1, 1 },
                }
            )
            .ShouldBe([0, 1, 2]);

    [Fact]
    public void What_cannot_be_assigned_is_said_in_rows_and_columns()
    {
        var refusal = Should.Throw<InfeasibleAssignmentException>(() =>
            BipartiteAssignment.Solve(
                new[,]
                {
                    { 1, Forbidden, Forbidden },
                    { 1, 5, 2 },
                    { 2, Forbidden, Forbidden },
                }
            )
        );
        refusal.Message.ShouldStartWith("Rows 0, 2 can go with columns 0 only;");
        refusal.Rows.ShouldBe([0, 2]);
        refusal.Columns.ShouldBe([0]);
        var turned = Should.Throw<InfeasibleAssignmentException>(() =>
            BipartiteAssignment.Solve(
                new[,]
                {
                    { Forbidden, 1 },
                    { Forbidden, 1 },
                    { Forbidden, 1 },
                }
            )
        );
        turned.Message.ShouldStartWith("Columns 0 can go with nothing;");
        turned.Columns.ShouldBe([0]);
        turned.Rows.ShouldBeEmpty();
    }

    [Fact]
    public void Costs_that_are_no_numbers_are_refused_and_work_can_be_followed_and_stopped()
    {
        Should.Throw<ArgumentOutOfRangeException>(() =>
            BipartiteAssignment.Solve(
                new[,]
                {
                    { double.NaN },
                }
            )
        );
        Should
            .Throw<ArgumentOutOfRangeException>(() =>
                BipartiteAssignment.Solve(
                    new[,]
                    {
                        { 1, double.NegativeInfinity },
                    }
                )
            )
            .Message.ShouldContain("row 0 with column 1");
        var told = new Told();
        BipartiteAssignment.Solve(new double[4, 4], told);
        told.Heard.ShouldBe([0, 0.25, 0.5, 0.75, 1]);
        Should.Throw<OperationCanceledException>(() => BipartiteAssignment.Solve(new double[1, 1], stop: new(true)));
    }

    /// <summary>The named rows have permitted columns only among the named ones, and are more (or transposed).</summary>
    private static bool Contradicts(InfeasibleAssignmentException refusal, double[,] costs)
    {
        var turned = costs.GetLength(0) > costs.GetLength(1);
        var (many, few) = turned ? (refusal.Columns, refusal.Rows) : (refusal.Rows, refusal.Columns);
        return many.Count == few.Count + 1
            && many.All(one =>
                Enumerable
                    .Range(0, costs.GetLength(turned ? 0 : 1))
                    .All(other => few.Contains(other) || double.IsPositiveInfinity(turned ? costs[other, one] : costs[one, other]))
            );
    }

    private static double Best(double[,] costs, int row, bool[] used, int wanted)
    {
        if (row == costs.GetLength(0))
        {
            return wanted == 0 ? 0 : Forbidden;
        }
        var best = Best(costs, row + 1, used, wanted);
        for (var column = 0; column < used.Length && wanted > 0; column++)
        {
            if (!used[column])
            {
                used[column] = true;
                best = Math.Min(best, costs[row, column] + Best(costs, row + 1, used, wanted - 1));
                used[column] = false;
            }
        }
        return best;
    }
}
