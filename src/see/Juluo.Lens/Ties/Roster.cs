namespace Juluo.Lens;

/// <summary>
/// The people who count: those who agreed that their presence may. Everybody else is absent from here, and therefore from every figure. Numbers
/// 0 … <see cref="Count"/> − 1 stand for people within one reading.
/// </summary>
internal sealed class Roster
{
    private readonly Dictionary<Guid, int> places;
    private readonly IReadOnlyDictionary<Guid, Guid> aliases;

    /// <param name="aliases">Persons who turned out to be another: their rows are that other's.</param>
    public Roster(IEnumerable<PersonCard> everybody, IReadOnlyDictionary<Guid, Guid> aliases)
    {
        this.aliases = aliases;
        Cards = [.. everybody.Where(c => c.PresenceCounts).OrderBy(c => c.Id.Value)];
        places = Cards.Select((c, k) => (c.Id.Value, k)).ToDictionary(p => p.Value, p => p.k);
        var trades = Cards.Select(c => c.Trade?.Id.Value ?? Guid.Empty).Distinct().Order().ToList();
        Trades = [.. Cards.Select(c => trades.IndexOf(c.Trade?.Id.Value ?? Guid.Empty))];
    }

    public IReadOnlyList<PersonCard> Cards { get; }

    public int Count => Cards.Count;

    /// <summary>A number for each person's trade.</summary>
    public int[] Trades { get; }

    public PersonId this[int place] => Cards[place].Id;

    /// <summary>The person's number; −1 for who does not count.</summary>
    public int PlaceOf(Guid person) => OwnPlaceOf(aliases.TryGetValue(person, out var kept) ? kept : person);

    /// <summary>The same, of who goes by no other.</summary>
    public int OwnPlaceOf(Guid person) => places.GetValueOrDefault(person, -1);
}
