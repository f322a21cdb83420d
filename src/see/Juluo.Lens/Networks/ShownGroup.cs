namespace Juluo.Lens;

/// <summary>A group of the network as a reader may see it: it names only people who agreed that others see their ties, and the reader.</summary>
/// <param name="People">The number of people in it, named or not.</param>
/// <param name="Named">The people who may be named, the best connected first.</param>
/// <param name="Trades">The professions of the named people with their numbers, the most frequent first.</param>
/// <param name="Across">The number of confirmed ties to people of other groups.</param>
/// <param name="Mine">True if the reader is in it.</param>
public sealed record ShownGroup(
    int People,
    IReadOnlyList<PersonCard> Named,
    IReadOnlyList<ShownGroup.ProfessionCount> Trades,
    int Across,
    bool Mine
)
{
    public sealed record ProfessionCount(LocalizedText Trade, int People);

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
        var professions = cards
            .Where(c => c.Trade is not null)
            .GroupBy(c => c.Trade!.Id)
            .OrderByDescending(g => g.Count())
            .Select(g => new ProfessionCount(g.First().Trade!.Name, g.Count()));
        return new(group.People, cards, [.. professions], group.Across, cards.Exists(c => c.Id == me));
    }
}
