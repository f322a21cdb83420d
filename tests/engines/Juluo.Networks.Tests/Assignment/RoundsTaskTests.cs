using Juluo.Networks.Assignment;

namespace Juluo.Networks.Tests.Assignment;

public sealed class RoundsTaskTests
{
    [Fact]
    public void Numbers_out_of_range_make_no_task()
    {
        RoundTable[] tables = [new(4)];
        void Refused(string name, Func<RoundsTask> task) => Should.Throw<ArgumentException>(task).ParamName.ShouldBe(name);
        Refused("people", () => new(-1, tables, 1));
        Refused("people", () => new(RoundsTask.MostPeople + 1, tables, 1));
        Refused("rounds", () => new(4, tables, 0));
        Refused("rounds", () => new(4, tables, RoundsTask.MostRounds + 1));
        Refused("tables", () => new(4, [new(0)], 1));
        Refused("tables", () => new(4, [new(4, Least: -1)], 1));
        Refused("apart", () => new(4, tables, 1, apart: [(0, 4)]));
        Refused("apart", () => new(4, tables, 1, apart: [(2, 2)]));
        Refused("wishes", () => new(4, tables, 1, wishes: [(-1, 2)]));
        Refused("worth", () => new(4, tables, 1, worth: [(0, 1, -0.5)]));
        Refused("worth", () => new(4, tables, 1, worth: [(0, 1, double.NaN)]));
        Refused("away", () => new(4, tables, 1, away: [(0, 1)]));
        Refused("needAccessible", () => new(4, tables, 1, needAccessible: [4]));
        Refused("company", () => new(4, tables, 1, company: [(0, [5])]));
        Refused("wishWorth", () => new(4, tables, 1, wishWorth: double.PositiveInfinity));
    }

    [Fact]
    public void A_task_answers_in_either_order_of_a_pair()
    {
        var task = new RoundsTask(4, [new(4)], 2, apart: [(3, 1)], wishes: [(2, 0)], worth: [(3, 2, 0.5)], away: [(1, 1)]);
        task.AreApart(1, 3).ShouldBeTrue();
        task.AreApart(3, 1).ShouldBeTrue();
        task.AreApart(0, 1).ShouldBeFalse();
        task.AreWished(0, 2).ShouldBeTrue();
        task.Wishes.ShouldBe([(0, 2)]);
        task.Worth(2, 3).ShouldBe(0.5);
        task.Worth(0, 3).ShouldBe(1);
        task.Attends(1, 0).ShouldBeTrue();
        task.Attends(1, 1).ShouldBeFalse();
    }
}
