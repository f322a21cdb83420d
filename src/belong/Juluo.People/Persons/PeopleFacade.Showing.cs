namespace Juluo.People;

/// <summary>What other modules know of people is shown as people wish.</summary>
public sealed partial class PeopleFacade
{
    /// <summary>Whether a person shows something of themselves to the caller. False where there is no such person.</summary>
    public async Task<bool> Shows(ProfileField field, PersonId person, Caller caller, WhoIsTied tied, CancellationToken stop) =>
        await new ProfileReader(work).Read(person, stop) is { } profile
        && profile.Sight.Shows(field, await Relations.Between(caller, person, tied, stop));

    /// <summary>
    /// Those of these people who show something of themselves to the caller. Ties are not asked for in lists: what only ties see is on the person's own page.
    /// </summary>
    public async Task<Dictionary<PersonId, PersonCard>> Showing(
        ProfileField field,
        IReadOnlyCollection<PersonId> ids,
        Caller caller,
        CancellationToken stop
    )
    {
        var told = await new ProfileReader(work).Sights(ids, stop);
        var named = await Named(ids, stop);
        return named.Where(p => Sight(p.Value).Shows(field, p.Key == caller.Person ? Relation.Self : Relation.Member)).ToDictionary();

        FieldVisibility Sight(PersonCard card) =>
            new(
                told.GetValueOrDefault(card.Id) ?? FieldVisibility.Nothing,
                card.Listed,
                gone: card is { State: PersonState.Alumni, KeepsProfile: false }
            );
    }
}
