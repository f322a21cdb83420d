namespace Juluo.People;

/// <summary>Façade over consents for other modules: stores them and finds the people who gave them. A purpose is one of <see cref="Purpose"/>.</summary>
public sealed class ConsentsFacade(UnitOfWork work, Outbox outbox, Clock clock)
{
    private readonly ConsentStore consents = new(work, outbox, clock);

    /// <summary>Returns the people here who consented to a <see cref="Purpose"/>, for statistics that must leave out everyone else.</summary>
    public async Task<HashSet<PersonId>> Agreeing(string purpose, CancellationToken stop) =>
        [
            .. await work.List<PersonId>(
                $"""
                select c.person_id from people.consent c join people.person p on p.community_id = c.community_id and p.id = c.person_id
                where c.community_id = {work.Community} and c.purpose = {purpose} and c.withdrawn_at is null and p.here
                """,
                stop
            ),
        ];

    /// <summary>
    /// Returns those of the given people who consented to a <see cref="Purpose"/>, including former members. For a merged person, the consent of the one they were merged into
    /// counts.
    /// </summary>
    public async Task<HashSet<PersonId>> Agreeing(string purpose, IReadOnlyCollection<PersonId> among, CancellationToken stop) =>
        [
            .. await work.List<PersonId>(
                $"""
                select c.person_id from people.person p
                join people.consent c on c.community_id = p.community_id and c.person_id = coalesce(p.merged_into, p.id)
                where p.community_id = {work.Community} and p.id = any({among}) and c.purpose = {purpose} and c.withdrawn_at is null
                """,
                stop
            ),
        ];

    /// <summary>Returns the purposes that everyone is asked about once and this person has not answered.</summary>
    public Task<List<string>> Unanswered(PersonId person, CancellationToken stop) => consents.Unanswered(person, stop);

    /// <summary>Returns the people here who have not answered whether their presence may count, including imported people who have never signed in.</summary>
    public Task<List<PersonId>> Silent(CancellationToken stop) => consents.Silent(stop);

    /// <summary>Returns the people of <see cref="Silent"/> who have an account, and so can answer.</summary>
    public Task<List<PersonId>> Askable(CancellationToken stop) => consents.Askable(stop);

    /// <summary>Stores that a person consents to a <see cref="Purpose"/> or no longer does, and publishes <see cref="ConsentChanged"/> if that is a change.</summary>
    public Task<bool> Set(PersonId person, string purpose, bool given, CancellationToken stop) =>
        consents.Set(person, purpose, given, stop);
}
