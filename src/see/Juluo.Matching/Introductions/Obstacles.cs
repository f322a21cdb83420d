namespace Juluo.Matching;

/// <summary>Finds the reasons why people cannot be introduced now. People without an obstacle are missing from the result.</summary>
internal sealed class Obstacles(CapacityStore capacities, IntroductionStore introductions, Acquaintances acquaintances)
{
    /// <param name="chosen">The person the others would be introduced to.</param>
    public async Task<IReadOnlyList<Obstacle>> Of(
        IReadOnlyCollection<PersonCard> people,
        PersonId? chosen,
        PersonId? self,
        CancellationToken stop
    )
    {
        var wishes = await capacities.All(stop);
        var taken = await capacities.Taken(stop);
        var asked = chosen is { } one ? await introductions.LiveWith(one, stop) : [];
        var known = chosen is { } first ? await acquaintances.Of(first, stop) : new HashSet<PersonId>();
        Obstacle? Before(PersonCard person)
        {
            var wish = wishes.GetValueOrDefault(person.Id, Capacity.Usual);
            var had = taken.GetValueOrDefault(person.Id);
            return person.Id == self ? new(person.Id, Obstacle.Kinds.Self)
                : !person.Here ? new(person.Id, Obstacle.Kinds.Away)
                : known.Contains(person.Id) ? new(person.Id, Obstacle.Kinds.Known)
                : asked.Contains(person.Id) ? new(person.Id, Obstacle.Kinds.Asked)
                : wish.Turns == 0 ? new(person.Id, Obstacle.Kinds.None)
                : had >= wish.Turns ? new(person.Id, Obstacle.Kinds.Full, had, wish.Turns)
                : null;
        }

        return [.. people.Select(Before).OfType<Obstacle>()];
    }
}
