namespace Juluo.Networks.Assignment;

/// <summary>The rules at one table, checked one by one.</summary>
internal static class RuleCheck
{
    /// <summary>Returns all rules that the people at a table break in a round.</summary>
    internal static IEnumerable<BrokenRule> Broken(RoundsTask task, int round, int table, IReadOnlyList<int> people)
    {
        if (people.Count > task.Tables[table].Seats)
        {
            yield return new(SeatRule.Seats, round, table);
        }
        if (people.Count > 0 && people.Count < task.Tables[table].Fewest)
        {
            yield return new(SeatRule.FewestAtTable, round, table);
        }
        foreach (var person in people)
        {
            if (!task.Attends(person, round))
            {
                yield return new(SeatRule.Attendance, round, table, person);
            }
            if (!task.Suits(person, table))
            {
                yield return new(SeatRule.Accessible, round, table, person);
            }
            if (task.Company(person).Any(companions => !people.Any(companions.Contains)))
            {
                yield return new(SeatRule.Company, round, table, person);
            }
            foreach (var other in people.Where(other => other > person && task.AreApart(person, other)))
            {
                yield return new(SeatRule.Apart, round, table, person, other);
            }
        }
    }

    /// <summary>Returns the person who breaks most rules at a table, and one of them; null if none is broken. A table with too few people loses them all, one by one.</summary>
    internal static (int Person, SeatRule Rule)? Worst(RoundsTask task, int table, IReadOnlyList<int> people)
    {
        if (people.Count > task.Tables[table].Seats)
        {
            return (people[^1], SeatRule.Seats);
        }
        (int Person, SeatRule Rule, int Count) worst = (-1, SeatRule.FewestAtTable, 0);
        foreach (var person in people)
        {
            var lonely = task.Company(person).Count(companions => !people.Any(companions.Contains));
            var apart = people.Count(other => task.AreApart(person, other));
            if (lonely + apart > worst.Count)
            {
                worst = (person, apart > 0 ? SeatRule.Apart : SeatRule.Company, lonely + apart);
            }
        }
        return worst.Count > 0 ? (worst.Person, worst.Rule)
            : people.Count > 0 && people.Count < task.Tables[table].Fewest ? (people[0], SeatRule.FewestAtTable)
            : people
                .Where(person => !task.Suits(person, table))
                .Select(person => ((int, SeatRule)?)(person, SeatRule.Accessible))
                .FirstOrDefault();
    }
}
