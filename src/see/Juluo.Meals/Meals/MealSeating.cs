using Juluo.Networks;
using Juluo.Networks.Assignment;

namespace Juluo.Meals;

/// <summary>
/// Makes the tables of a meal from people who do not know each other yet, as far as their consent lets this be known, and who have not sat together recently. Pairs of different
/// professions score higher than pairs of the same one (<see cref="TableSeating"/>; <c>bench/meals</c> measures the effect). Two people never share a table if one of them does not
/// want to meet the other.
/// </summary>
internal sealed class MealSeating(NetworkLens lens, MatchingFacade matching)
{
    /// <summary>The time after a meal for which two people who sat together count as acquainted.</summary>
    public static readonly Duration Lately = Duration.FromDays(180);

    private const int Steps = 5_000;
    private const double Stranger = 1;
    private const double OtherTrade = 0.25;

    /// <param name="sat">Pairs who recently sat at the same table.</param>
    /// <returns>Tables of three to <paramref name="largest"/> people, or one more if that seats everyone. People who fit at no table are left out.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<PersonId>>> Of(
        IReadOnlyList<PersonCard> people,
        int largest,
        IReadOnlyList<(PersonId, PersonId)> sat,
        CancellationToken stop
    )
    {
        var ties = (await lens.Latest(stop)).Ties.Where(t => t.Kind >= TieKind.Neighbour).Select(t => (t.A, t.B));
        return Seat([.. people.Select(p => (p.Id, p.Trade?.Id))], largest, [.. ties, .. sat], await matching.Apart(stop));
    }

    /// <summary>Returns the table size that seats everyone: five people with four to a table sit at one table of five. At most one above <paramref name="wished"/>, or five.</summary>
    internal static int Largest(int people, int wished)
    {
        while (people >= Meal.Smallest && (people + wished - 1) / wished * Meal.Smallest > people)
            wished++;
        return wished;
    }

    /// <summary>Computes the tables. Pure.</summary>
    /// <param name="known">Pairs who know each other.</param>
    /// <param name="apart">Pairs who must never share a table.</param>
    public static IReadOnlyList<IReadOnlyList<PersonId>> Seat(
        IReadOnlyList<(PersonId Id, ProfessionId? Trade)> people,
        int largest,
        IReadOnlyList<(PersonId, PersonId)> known,
        IReadOnlyList<(PersonId, PersonId)> apart
    )
    {
        var numbers = people.Select((p, i) => (p.Id, i)).ToDictionary(x => x.Id, x => x.i);
        var met = Numbered(known).ToHashSet();
        var edges = new List<Edge>();
        for (var a = 0; a < people.Count; a++)
        for (var b = a + 1; b < people.Count; b++)
            if (!met.Contains((a, b)))
                edges.Add(new(a, b, Stranger + (people[a].Trade != people[b].Trade ? OtherTrade : 0)));
        var task = new SeatingTask(
            Graph.FromEdges(people.Count, edges),
            Meal.Smallest,
            Largest(people.Count, largest),
            apart: Numbered(apart)
        );
        return
        [
            .. TableSeating.Seat(task, steps: Steps).Tables.Select(t => (IReadOnlyList<PersonId>)[.. t.People.Select(p => people[p].Id)]),
        ];

        IEnumerable<(int, int)> Numbered(IEnumerable<(PersonId, PersonId)> pairs) =>
            from pair in pairs
            where pair.Item1 != pair.Item2 && numbers.ContainsKey(pair.Item1) && numbers.ContainsKey(pair.Item2)
            select (Math.Min(numbers[pair.Item1], numbers[pair.Item2]), Math.Max(numbers[pair.Item1], numbers[pair.Item2]));
    }
}
