namespace Juluo.People;

/// <summary>Consents of people, as other modules ask and record them. A purpose is one of <see cref="Purpose"/>.</summary>
public sealed class ConsentsFacade(UnitOfWork work, Outbox outbox, Clock clock)
{
    private readonly ConsentStore consents = new(work, outbox, clock);

    /// <summary>Everybody of today's community who agrees to a <see cref="Purpose"/>: keys only, for figures that must leave the others out.</summary>
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

    /// <summary>Those of these people who agree to a <see cref="Purpose"/>, former members too. A person who was merged into another is that other.</summary>
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

    /// <summary>What everybody is asked once and this person has not answered.</summary>
    public Task<List<string>> Unanswered(PersonId person, CancellationToken stop) => consents.Unanswered(person, stop);

    /// <summary>Who is here and has not said whether their presence may count: also those who were imported and have never come in.</summary>
    public Task<List<PersonId>> Silent(CancellationToken stop) => consents.Silent(stop);

    /// <summary>Of the <see cref="Silent"/>, those who sign in and so can answer.</summary>
    public Task<List<PersonId>> Askable(CancellationToken stop) => consents.Askable(stop);

    /// <summary>Writes down that a person agrees to a <see cref="Purpose"/> or no longer does, and publishes <see cref="ConsentChanged"/> if that is new.</summary>
    public Task<bool> Set(PersonId person, string purpose, bool given, CancellationToken stop) =>
        consents.Set(person, purpose, given, stop);
}
