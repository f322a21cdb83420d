namespace Juluo.Lens;

/// <summary>
/// The people who count: those who agreed that their presence may. Everyone else is absent, and therefore excluded from every figure. People have the numbers 0 … <see cref="Count"/> −
/// 1 within one reading.
/// </summary>
internal sealed class Roster
{
    private readonly Dictionary<Guid, int> places;
    private readonly IReadOnlyDictionary<Guid, Guid> aliases;

    /// <param name="aliases">Merged persons: their rows belong to the person they were merged into.</param>
    public Roster(IEnumerable<PersonCard> everybody, IReadOnlyDictionary<Guid, Guid> aliases)
    {
        this.aliases = aliases;
        Cards = [.. everybody.Where(c => c.PresenceCounts).OrderBy(c => c.Id.Value)];
        places = Cards.Select((c, k) => (c.Id.Value, k)).ToDictionary(p => p.Value, p => p.k);
        var professions = Cards.Select(c => c.Trade?.Id.Value ?? Guid.Empty).Distinct().Order().ToList();
        Trades = [.. Cards.Select(c => professions.IndexOf(c.Trade?.Id.Value ?? Guid.Empty))];
    }

    public IReadOnlyList<PersonCard> Cards { get; }

    public int Count => Cards.Count;

    /// <summary>A number for the profession of each person.</summary>
    public int[] Trades { get; }

    public PersonId this[int place] => Cards[place].Id;

    /// <summary>Returns the number of a person, or of the one they were merged into; −1 if they do not count.</summary>
    public int PlaceOf(Guid person) => OwnPlaceOf(aliases.TryGetValue(person, out var kept) ? kept : person);

    /// <summary>Returns the number of a person, ignoring merges; −1 if they do not count.</summary>
    public int OwnPlaceOf(Guid person) => places.GetValueOrDefault(person, -1);
}
