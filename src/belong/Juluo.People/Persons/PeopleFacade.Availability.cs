namespace Juluo.People;

public sealed partial class PeopleFacade
{
    /// <summary>Returns the current availability of the given people. People who set none, or hide it from members, are left out.</summary>
    public async Task<Dictionary<PersonId, Availability>> Availabilities(IReadOnlyCollection<PersonId> ids, CancellationToken stop)
    {
        var said = await work.List<(PersonId Person, Availability Says)>(
            $"""
            select person_id, availability from people.profile
            where community_id = {work.Community} and person_id = any({ids}) and availability is not null
              and not (availability = 'quiet' and quiet_until is not null and quiet_until <= {clock.Now})
            """,
            stop
        );
        var told = await new ProfileReader(work).Sights([.. said.Select(s => s.Person)], stop);
        return said.Where(s =>
                new FieldVisibility(told.GetValueOrDefault(s.Person) ?? FieldVisibility.Nothing, listed: false, gone: false).Shows(
                    ProfileField.Availability,
                    Relation.Member
                )
            )
            .ToDictionary(s => s.Person, s => s.Says);
    }
}
