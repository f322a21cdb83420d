namespace Juluo.People;

/// <summary>Positions with their holders, of those who show them to the one who looks.</summary>
internal sealed class PositionVisibility(UnitOfWork work, PeopleFacade people)
{
    public async Task<List<(OrganisationReader.Position Position, PersonCard Person)>> Shown(
        IReadOnlyCollection<OrganisationReader.Position> positions,
        Caller caller,
        CancellationToken stop
    )
    {
        var ids = positions.Select(p => p.Person).Distinct().ToList();
        var told = await new ProfileReader(work).Sights(ids, stop);
        var cards = await people.Named(ids, stop);
        // Ties are not asked for in lists: what only ties see is on the person's own page.
        return
        [
            .. positions
                .Where(p =>
                    cards.TryGetValue(p.Person, out var card)
                    && Sight(told, card).Shows(ProfileField.Positions, p.Person == caller.Person ? Relation.Self : Relation.Member)
                )
                .Select(p => (p, cards[p.Person])),
        ];
    }

    private static FieldVisibility Sight(Dictionary<PersonId, Dictionary<ProfileField, Visibility>> told, PersonCard card) =>
        new(
            told.GetValueOrDefault(card.Id) ?? FieldVisibility.Nothing,
            card.Listed,
            gone: card is { State: PersonState.Alumni, KeepsProfile: false }
        );
}
