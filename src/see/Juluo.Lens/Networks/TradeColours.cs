namespace Juluo.Lens;

/// <summary>The colours of a picture: each of the most frequent trades has one, all others share a grey. The same in every picture of a page.</summary>
internal sealed class TradeColours
{
    /// <summary>Faces have eight colours; more are not told apart.</summary>
    private const int Most = 7;

    /// <summary>Another trade, or none.</summary>
    public const int Other = -1;

    private readonly Dictionary<TradeId, (int Colour, LocalizedText Name)> colours;

    /// <param name="people">Those whose trades are counted.</param>
    public TradeColours(IEnumerable<PersonCard> people) =>
        colours = people
            .Where(p => p.Trade is not null)
            .GroupBy(p => p.Trade!.Id)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Value)
            .Take(Most)
            .Select((g, k) => (g.Key, Colour: k, g.First().Trade!.Name))
            .ToDictionary(t => t.Key, t => (t.Colour, t.Name));

    /// <summary>Those of the community's picture: a picture of a part of it has the same.</summary>
    public static TradeColours Of(StoredPicture picture, IReadOnlyDictionary<PersonId, PersonCard> named) =>
        new(picture.People.Select(p => named.GetValueOrDefault(p.Id)).OfType<PersonCard>());

    public int Of(PersonCard person) => person.Trade is { } trade && colours.TryGetValue(trade.Id, out var found) ? found.Colour : Other;

    /// <summary>What the colours of these people mean; the grey last, if a person has it.</summary>
    public IReadOnlyList<TradeColour> Legend(IEnumerable<PersonCard> drawn)
    {
        var used = drawn.Select(Of).ToHashSet();
        return
        [
            .. colours.Values.Where(c => used.Contains(c.Colour)).OrderBy(c => c.Colour).Select(c => new TradeColour(c.Colour, c.Name)),
            .. used.Contains(Other) ? [new TradeColour(Other, null)] : Array.Empty<TradeColour>(),
        ];
    }
}
