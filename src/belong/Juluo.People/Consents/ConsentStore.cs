namespace Juluo.People;

/// <summary>Stores people's consents and refusals with their times. A missing row means no consent. Changes are published to other modules in the same transaction.</summary>
internal sealed class ConsentStore(UnitOfWork work, Outbox outbox, Clock clock)
{
    public sealed record Entry(string Purpose, Instant GivenAt, Instant? WithdrawnAt);

    /// <summary>Stores a choice. A first refusal is stored too, so that no one is asked twice.</summary>
    /// <returns>False if the person had made the same choice before.</returns>
    public async Task<bool> Set(PersonId person, string purpose, bool given, CancellationToken stop)
    {
        var now = clock.Now.ToDateTimeUtc();
        await using var change = given
            ? work.Command(
                $"""
                insert into people.consent (community_id, id, person_id, purpose, given_at) values ({work.Community},
                  {clock.NewKey()}, {person}, {purpose}, {now})
                on conflict (community_id, person_id, purpose) where withdrawn_at is null do nothing
                """
            )
            : work.Command(
                $"""
                update people.consent set withdrawn_at = greatest(given_at, {now})
                where community_id = {work.Community} and person_id = {person} and purpose = {purpose} and withdrawn_at is null
                """
            );
        if (await change.ExecuteNonQueryAsync(stop) == 0)
        {
            if (!given)
                await work.Do(
                    $"""
                    insert into people.consent_refusal (community_id, person_id, purpose, at)
                    select {work.Community}, {person}, {purpose}, {now} where not exists (select from people.consent c
                      where c.community_id = {work.Community} and c.person_id = {person} and c.purpose = {purpose})
                    on conflict do nothing
                    """,
                    stop
                );
            return false;
        }

        await outbox.Publish(new ConsentChanged(person, purpose, given), stop);
        return true;
    }

    /// <summary>Returns the purposes among <see cref="Purpose.Asked"/> to which this person has neither agreed nor refused, in that order.</summary>
    public Task<List<string>> Unanswered(PersonId person, CancellationToken stop) =>
        work.List<string>(
            $"""
            select q.purpose from unnest({Purpose.Asked.ToArray()}::text[]) with ordinality as q (purpose, place)
            where not exists (select from people.consent c
                where c.community_id = {work.Community} and c.person_id = {person} and c.purpose = q.purpose)
              and not exists (select from people.consent_refusal r
                where r.community_id = {work.Community} and r.person_id = {person} and r.purpose = q.purpose)
            order by q.place
            """,
            stop
        );

    /// <summary>Returns the people here who have not answered whether their presence may count, including those never asked.</summary>
    public Task<List<PersonId>> Silent(CancellationToken stop) => Silent(askable: false, stop);

    /// <summary>Returns the people of <see cref="Silent(CancellationToken)"/> who have an account. People without one have no page to answer on, and are invited instead.</summary>
    public Task<List<PersonId>> Askable(CancellationToken stop) => Silent(askable: true, stop);

    private Task<List<PersonId>> Silent(bool askable, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            select p.id from people.person p where p.community_id = {work.Community} and p.here
              and (not {askable} or p.account_id is not null)
              and not exists (select from people.consent c
                where c.community_id = {work.Community} and c.person_id = p.id and c.purpose = 'presence')
              and not exists (select from people.consent_refusal r
                where r.community_id = {work.Community} and r.person_id = p.id and r.purpose = 'presence')
            order by p.id
            """,
            stop
        );

    /// <summary>Returns all consents of a person with their times, newest first, including withdrawn ones.</summary>
    public Task<List<Entry>> Of(PersonId person, CancellationToken stop) =>
        work.List<Entry>(
            $"""
            select purpose, given_at, withdrawn_at from people.consent
            where community_id = {work.Community} and person_id = {person} order by given_at desc, id desc
            """,
            stop
        );
}
