using FsCheck.Fluent;
using Juluo.Networks.Assignment;

namespace Juluo.Networks.Tests.Assignment;

public sealed class TableSeatingTests
{
    private const int Cases = 200;

    private static readonly FsCheck.Gen<SeatingTask> Tasks =
        from people in Gen.Choose(0, 34)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Task(new Random(seed), people);

    [Fact] // seen to fail where a place does not outweigh a connector, and without connectors, limits or who is kept apart
    public void Of_few_people_no_seating_is_better()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var chance = new Random(seed);
            var task = Task(chance, chance.Next(0, 9));
            var seating = TableSeating.Seat(task);
            seating.IsBest.ShouldBeTrue();
            Rounded(Reached(task, [.. seating.Tables.Select(table => table.People)])).ShouldBe(Rounded(Best(task)), $"seed {seed}");
        }
    }

    [Fact] // seen to fail when tables are left as they were drawn
    public void With_a_fortieth_of_the_usual_steps_the_search_finds_the_best_in_195_cases_of_200()
    {
        var shortfalls = 0;
        for (var seed = 0; seed < Cases; seed++)
        {
            var chance = new Random(seed);
            var task = Task(chance, chance.Next(9, 14));
            int[] people = [.. Enumerable.Range(0, task.People).Where(task.IsAvailable)];
            var best = Reached(task, [.. TableSeating.Seat(task).Tables.Select(table => table.People)]);
            var found = Reached(
                task,
                [.. TableSeating.Searched(task, people, 1, 500, CancellationToken.None).Tables.Select(table => table.People)]
            );
            found.Seated.ShouldBe(best.Seated, $"seed {seed}");
            if (Rounded(found).CompareTo(Rounded(best)) < 0)
            {
                shortfalls++;
            }
        }
        shortfalls.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact] // seen to fail without each check where seats are drawn, and with a table's limit taken from its first person alone
    public void Each_sits_once_at_a_table_that_they_allow_and_never_with_whom_they_are_kept_apart_from() =>
        Law.HoldsFor(
            Tasks,
            task =>
            {
                // Without steps, people sit as drawn.
                var seating = TableSeating.Seat(task, steps: task.People % 2 * 200);
                var seated = seating.Tables.SelectMany(table => table.People).ToArray();
                return seated.Distinct().Count() == seated.Length
                    && seated.Concat(seating.Unseated).Order().SequenceEqual(Enumerable.Range(0, task.People).Where(task.IsAvailable))
                    && seating.Tables.All(table =>
                        table.People.Count >= task.Least
                        && table.People.All(person => table.People.Count <= task.Limit(person))
                        && !table.People.Any(a => table.People.Any(b => a != b && task.AreApart(a, b)))
                        && table.Worth.Near(Pairs(table.People).Sum(p => task.Worth.Weight(p.A, p.B)))
                        && table.HasConnector == Pairs(table.People).Any(p => task.Know(p.A, p.B))
                    )
                    && seating.Seated == seated.Length;
            }
        );

    [Fact]
    public void More_steps_and_more_to_choose_from_are_never_worse()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var chance = new Random(seed);
            var worth = Worth(chance, 13, 0.5);
            var all = TableSeating.Seat(new(worth));
            TableSeating.Seat(new(worth, limits: [.. Enumerable.Repeat(4, 13)])).Worth.ShouldBeLessThanOrEqualTo(all.Worth + 1e-9);
            TableSeating.Seat(new(worth, least: 4)).Worth.ShouldBeLessThanOrEqualTo(all.Worth + 1e-9);
            TableSeating.Seat(new(worth, apart: [(0, 1), (2, 3)])).Worth.ShouldBeLessThanOrEqualTo(all.Worth + 1e-9);
        }
    }

    [Fact] // seen to fail where tables that are mixed up are not improved again, and where nothing is mixed up: the two searches then end alike
    public void The_longer_it_searches_the_more_tables_are_worth()
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var task = new SeatingTask(Worth(new Random(seed), 60, 1), most: 3);
            var (hasty, patient) = (TableSeating.Seat(task, steps: 7_000), TableSeating.Seat(task, steps: 28_000));
            patient.Worth.ShouldBeGreaterThan(hasty.Worth);
        }
    }

    [Fact] // seen to fail when tables are left as they were drawn
    public void Circles_of_four_that_belong_together_are_found_among_sixty()
    {
        var chance = new Random(5);
        int[] seats = [.. Enumerable.Range(0, 60).OrderBy(_ => chance.Next())];
        var worth = Graph.FromEdges(
            60,
            Pairs([.. Enumerable.Range(0, 60)])
                .Select(p => new Edge(seats[p.A], seats[p.B], p.A / 4 == p.B / 4 ? 1 : 0.4 * chance.NextDouble()))
        );
        var seating = TableSeating.Seat(new(worth, most: 4));
        seating.Worth.ShouldBe(90, 1e-9);
        seating.IsBest.ShouldBeFalse();
        TableSeating
            .Seat(new(worth, most: 4))
            .Tables.Select(t => string.Join(' ', t.People))
            .ShouldBe(seating.Tables.Select(t => string.Join(' ', t.People)));
    }

    [Fact] // seen to fail with connectors left out of what a table is worth
    public void Where_it_is_asked_for_two_at_each_table_know_each_other()
    {
        var chance = new Random(3);
        // People who know each other are worth nothing to each other: the best tables consist of strangers.
        var knows = Graph.FromEdges(100, Enumerable.Range(0, 50).Select(k => new Edge(2 * k, (2 * k) + 1)));
        var worth = Graph.FromEdges(100, Worth(chance, 100, 0.3).Edges().Where(e => !knows.HasEdge(e.A, e.B)));
        TableSeating.Seat(new(worth), steps: 3_000).Tables.ShouldContain(table => !table.HasConnector);
        var seating = TableSeating.Seat(new(worth, acquaintance: knows), steps: 3_000);
        seating.Unseated.ShouldBeEmpty();
        seating.Tables.ShouldAllBe(table => table.HasConnector);
    }

    [Fact]
    public void Too_few_for_a_table_have_no_place_and_who_cannot_sit_with_the_others_either()
    {
        var nothing = Graph.FromEdges(7, []);
        TableSeating.Seat(new(nothing, unavailable: [0, 1, 2, 3, 4])).Tables.ShouldBeEmpty();
        TableSeating.Seat(new(nothing, least: 3, most: 3)).Unseated.Count.ShouldBe(1);
        TableSeating.Seat(new(nothing, apart: [(6, 0), (6, 1), (6, 2), (6, 3), (6, 4)])).Unseated.ShouldBe([6]);
        TableSeating.Seat(new(nothing, limits: [5, 5, 5, 5, 5, 5, 2])).Unseated.ShouldBeEmpty();
        TableSeating.Seat(new(nothing, limits: [5, 5, 5, 5, 5, 5, 2])).Seated.ShouldBe(6);
        TableSeating.Seat(new(Graph.FromEdges(0, []))).Tables.ShouldBeEmpty();
    }

    [Fact]
    public void A_search_that_is_stopped_throws_and_one_without_steps_seats_all_the_same()
    {
        var task = new SeatingTask(Worth(new Random(1), 40, 0.5));
        TableSeating.Seat(task, steps: 0).Seated.ShouldBe(40);
        Should.Throw<OperationCanceledException>(() => TableSeating.Seat(task, stop: new CancellationToken(true)));
        Should.Throw<ArgumentOutOfRangeException>(() => TableSeating.Seat(task, steps: -1)).ParamName.ShouldBe("steps");
    }

    [Fact]
    public void What_cannot_be_seated_is_no_task()
    {
        var graph = Graph.FromEdges(4, []);
        Should.Throw<ArgumentOutOfRangeException>(() => new SeatingTask(graph, least: 1)).ParamName.ShouldBe("least");
        Should.Throw<ArgumentOutOfRangeException>(() => new SeatingTask(graph, least: 4, most: 3)).ParamName.ShouldBe("most");
        Should.Throw<ArgumentOutOfRangeException>(() => new SeatingTask(graph, most: 7)).ParamName.ShouldBe("most");
        Should.Throw<ArgumentOutOfRangeException>(() => new SeatingTask(graph, unavailable: [4])).ParamName.ShouldBe("unavailable");
        Should.Throw<ArgumentException>(() => new SeatingTask(graph, limits: [3])).ParamName.ShouldBe("limits");
        Should.Throw<ArgumentOutOfRangeException>(() => new SeatingTask(graph, limits: [3, 3, 3, -1])).ParamName.ShouldBe("limits");
        Should.Throw<ArgumentOutOfRangeException>(() => new SeatingTask(graph, apart: [(0, 4)])).ParamName.ShouldBe("apart");
        Should.Throw<ArgumentException>(() => new SeatingTask(graph, apart: [(2, 2)])).ParamName.ShouldBe("apart");
        Should
            .Throw<ArgumentException>(() => new SeatingTask(graph, acquaintance: Graph.FromEdges(5, [])))
            .ParamName.ShouldBe("acquaintance");
        Should.Throw<NotSupportedException>(() => new SeatingTask(Graph.FromEdges(4, [], directed: true)));
    }

    private static IEnumerable<(int A, int B)> Pairs(IReadOnlyList<int> people) =>
        people.SelectMany((a, at) => people.Skip(at + 1).Select(b => (a, b)));

    private static Graph Worth(Random chance, int people, double share) =>
        Graph.FromEdges(
            people,
            Pairs([.. Enumerable.Range(0, people)])
                .Where(_ => chance.NextDouble() < share)
                .Select(p => new Edge(p.A, p.B, chance.Next(1, 20) / 4.0))
        );

    private static SeatingTask Task(Random chance, int people)
    {
        var least = chance.Next(2, 5);
        var pairs = Pairs([.. Enumerable.Range(0, people)]).ToArray();
        return new(
            Worth(chance, people, chance.Next(0, 5) / 4.0),
            least,
            chance.Next(least, 6),
            Enumerable.Range(0, people).Where(_ => chance.Next(8) == 0),
            chance.Next(2) == 0 ? [] : [.. Enumerable.Range(0, people).Select(_ => chance.Next(0, 7))],
            pairs.Where(_ => chance.Next(6) == 0),
            chance.Next(2) == 0 ? null : Graph.FromEdges(people, pairs.Where(_ => chance.Next(5) == 0).Select(p => new Edge(p.A, p.B)))
        );
    }

    private static (int Seated, int Connected, double Worth) Reached(SeatingTask task, IReadOnlyList<IReadOnlyList<int>> tables) =>
        (
            tables.Sum(table => table.Count),
            task.Acquaintance is null ? 0 : -tables.Count(table => !Pairs(table).Any(p => task.Know(p.A, p.B))),
            tables.Sum(table => Pairs(table).Sum(p => task.Worth.Weight(p.A, p.B)))
        );

    private static (int, int, double) Rounded((int Seated, int Connected, double Worth) reached) =>
        (reached.Seated, reached.Connected, Math.Round(reached.Worth, 6));

    /// <summary>The best of all possible seatings, by enumeration: each person sits at one of the tables so far, at a new one, or not at all.</summary>
    private static (int Seated, int Connected, double Worth) Best(SeatingTask task)
    {
        var best = (0, 0, 0.0);
        List<List<int>> tables = [];
        Sit(0);
        return best;

        void Sit(int person)
        {
            if (person == task.People)
            {
                if (
                    tables.TrueForAll(table =>
                        table.Count >= task.Least
                        && table.TrueForAll(p => table.Count <= task.Limit(p))
                        && !Pairs(table).Any(p => task.AreApart(p.A, p.B))
                    )
                )
                {
                    var reached = Reached(task, tables);
                    best = reached.CompareTo(best) > 0 ? reached : best;
                }
                return;
            }
            Sit(person + 1);
            if (!task.IsAvailable(person))
            {
                return;
            }
            for (var at = 0; at < tables.Count; at++)
            {
                tables[at].Add(person);
                Sit(person + 1);
                tables[at].RemoveAt(tables[at].Count - 1);
            }
            tables.Add([person]);
            Sit(person + 1);
            tables.RemoveAt(tables.Count - 1);
        }
    }
}
