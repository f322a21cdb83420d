namespace Juluo.Lens;

/// <summary>A group of the network as a reader may see it: named are only those who agreed that others see their ties, and the reader.</summary>
/// <param name="People">How many are in it, named or not.</param>
/// <param name="Named">Those who may be named, the best connected first.</param>
/// <param name="Trades">The trades of those, the most frequent first, with how many.</param>
/// <param name="Across">Confirmed ties from it to people of other groups.</param>
/// <param name="Mine">Whether the reader is in it.</param>
public sealed record ShownGroup(
    int People,
    IReadOnlyList<PersonCard> Named,
    IReadOnlyList<ShownGroup.TradeCount> Trades,
    int Across,
    bool Mine
)
{
    public sealed record TradeCount(LocalizedText Trade, int People);

    internal static IReadOnlyList<ShownGroup> Of(StoredPicture picture, IReadOnlyDictionary<PersonId, PersonCard> named, PersonId me) =>
        [.. (picture.Groups ?? []).Select(g => Of(g, picture, named, me)).OrderByDescending(g => g.Mine)];

    private static ShownGroup Of(
        StoredPicture.Group group,
        StoredPicture picture,
        IReadOnlyDictionary<PersonId, PersonCard> named,
        PersonId me
    )
    {
        var cards = group
            .Drawn.Select(k => named.GetValueOrDefault(picture.People[k].Id))
            .OfType<PersonCard>()
            .Where(card => ShowBackbone.Visible(card, me))
            .ToList();
        var trades = cards
            .Where(c => c.Trade is not null)
            .GroupBy(c => c.Trade!.Id)
            .OrderByDescending(g => g.Count())
            .Select(g => new TradeCount(g.First().Trade!.Name, g.Count()));
        return new(group.People, cards, [.. trades], group.Across, cards.Exists(c => c.Id == me));
    }
}
