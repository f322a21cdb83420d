namespace Juluo.Networks.Assignment;

/// <summary>Looks for proofs that a round cannot seat everyone by the rules.</summary>
internal static class RoundsObstacles
{
    internal static IReadOnlyList<RoundsObstacle> Of(RoundsTask task, RoundsBound bound) =>
        [.. Enumerable.Range(0, task.Rounds).SelectMany(round => In(task, round, bound.Fullest[round]))];

    private static IEnumerable<RoundsObstacle> In(RoundsTask task, int round, RoundPlan fullest)
    {
        int[] people = [.. task.Attending(round)];
        var seats = task.Tables.Sum(table => table.Seats);
        if (people.Length > seats)
        {
            yield return new(RoundsObstacleKind.TooFewSeats, round, [], people.Length, seats);
        }
        int[] needing = [.. people.Where(task.NeedsAccessible)];
        var easy = task.Tables.Where(table => table.IsAccessible).Sum(table => table.Seats);
        if (needing.Length > easy)
        {
            yield return new(RoundsObstacleKind.TooFewAccessibleSeats, round, needing, needing.Length, easy);
        }
        if (people.Length <= seats && needing.Length <= easy && fullest.Seated < people.Length)
        {
            yield return new(RoundsObstacleKind.NoSuchTableSizes, round, [], people.Length, fullest.Seated);
        }
        foreach (var person in people)
        {
            if (NoCompany(task, people, person))
            {
                yield return new(RoundsObstacleKind.NoCompany, round, [person], 0, 0);
            }
            else if (people.Length <= seats && Beside(task, people, person, seats) is var room && room < people.Length)
            {
                yield return new(RoundsObstacleKind.ApartFromTooMany, round, [person], people.Length, Math.Max(room, 0));
            }
        }
        var (apart, tables) = TooManyApart(task, people);
        if (apart.Length > 0)
        {
            yield return new(RoundsObstacleKind.TooManyApart, round, apart, apart.Length, tables);
        }
    }

    private static bool NoCompany(RoundsTask task, int[] people, int person) =>
        task.Company(person)
            .Any(companions =>
                !people.Any(other =>
                    companions.Contains(other)
                    && !task.AreApart(person, other)
                    && task.Tables.Index().Any(t => t.Item.Seats > 1 && task.Suits(person, t.Index) && task.Suits(other, t.Index))
                )
            );

    /// <summary>Most people who fit, the person among them: at one table only those who may sit with the person; 0 if they are too few for any.</summary>
    private static int Beside(RoundsTask task, int[] people, int person, int seats)
    {
        var with = people.Count(other => other != person && !task.AreApart(person, other)) + 1;
        return task
            .Tables.Where((table, at) => task.Suits(person, at) && table.Fewest <= with)
            .Select(table => seats - table.Seats + Math.Min(table.Seats, with))
            .DefaultIfEmpty()
            .Max();
    }

    /// <summary>
    /// Finds people who are all kept apart from each other, starting from each in turn and adding the one with most enemies left, and checks whether they are more than the tables
    /// that they may use. The largest such set may remain unfound.
    /// </summary>
    private static (int[] People, int Tables) TooManyApart(RoundsTask task, int[] people)
    {
        HashSet<int> attend = [.. people];
        var enemies = task
            .Apart.Where(pair => attend.Contains(pair.A) && attend.Contains(pair.B))
            .SelectMany(pair => new[] { pair, (A: pair.B, B: pair.A) })
            .ToLookup(pair => pair.A, pair => pair.B);
        foreach (var first in enemies.Select(of => of.Key).Order())
        {
            List<int> clique = [first];
            HashSet<int> left = [.. enemies[first]];
            while (left.Count > 0)
            {
                var next = left.MaxBy(person => (enemies[person].Count(left.Contains), -person));
                clique.Add(next);
                left.IntersectWith(enemies[next]);
            }
            foreach (int[] some in new int[][] { [.. clique.Order()], [.. clique.Where(task.NeedsAccessible).Order()] })
            {
                var tables = task.Tables.Index().Count(t => some.Any(person => task.Suits(person, t.Index)));
                if (some.Length > tables)
                {
                    return (some, tables);
                }
            }
        }
        return ([], 0);
    }
}
