namespace Juluo.People;

/// <summary>Applies people's choices of visibility to data of other modules.</summary>
public sealed partial class PeopleFacade
{
    /// <summary>Returns true if a person shows a field to the caller; false if they hide it or there is no such person.</summary>
    public async Task<bool> Shows(ProfileField field, PersonId person, Caller caller, WhoIsTied tied, CancellationToken stop) =>
        await new ProfileReader(work).Read(person, stop) is { } profile
        && profile.Sight.Shows(field, await Relations.Between(caller, person, tied, stop));

    /// <summary>Returns those of the given people who show a field to the caller. Ties are not looked up in lists: fields for ties only are visible on the person's own page.</summary>
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
