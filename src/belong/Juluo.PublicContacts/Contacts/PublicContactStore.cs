namespace Juluo.PublicContacts;

/// <summary>Stores requests to be the public contact, and their answers. A person is shown only while their consent and their membership last; no row means that there is no contact.</summary>
internal sealed class PublicContactStore(UnitOfWork work, Clock clock, PeopleFacade people, ConsentsFacade consents)
{
    public static readonly Duration Peace = Duration.FromDays(30);

    /// <summary>The time within which an operator can undo a removal. Until it is over, the person's consent remains.</summary>
    public static readonly Duration TimeToRestore = Duration.FromHours(1);

    /// <summary>A request and its answer.</summary>
    public sealed record Entry(
        Guid Id,
        PersonId Person,
        PersonId? AskedBy,
        Instant AskedAt,
        Instant? AgreedAt,
        Instant? EndedAt,
        LocalizedText? Role,
        Instant? RemovedAt
    );

    /// <summary>The public contact with the profile that members see, which has an address for messages, and with the role shown.</summary>
    public sealed record Shown(PersonCard Person, LocalizedText Role);

    private sealed record Agreement(PersonId Person, LocalizedText Role);

    /// <summary>Returns the public contact; null if no person consents and is here. A pause or end of the membership hides them at once.</summary>
    public async Task<Shown?> Find(CancellationToken stop) =>
        await work.Find<Agreement>(
            $"""
            select person_id as person, role_zh, role_en from publiccontacts.public_contact
            where community_id = {work.Community} and agreed_at is not null and ended_at is null and removed_at is null
            """,
            stop
        )
            is { } agreed
        && (await consents.Agreeing(Purpose.Contact, stop)).Contains(agreed.Person)
        && await people.Find(agreed.Person, stop) is { Email: not null } person
            ? new(person, agreed.Role)
            : null;

    /// <summary>Returns the active consents and open requests of one person or, if null, of all people, including removals that can be undone.</summary>
    public Task<List<Entry>> Running(PersonId? of, CancellationToken stop) =>
        work.List<Entry>(
            $"""
            select id, person_id as person, asked_by, asked_at, agreed_at, ended_at, role_zh, role_en, removed_at
            from publiccontacts.public_contact
            where community_id = {work.Community} and ended_at is null and ({of}::uuid is null or person_id = {of})
            order by asked_at
            """,
            stop
        );

    /// <summary>Returns true if a person is here, and has an account and an address.</summary>
    public async Task<bool> CanBeAsked(PersonId person, CancellationToken stop) =>
        (await people.SigningIn(stop)).Exists(c => c.Id == person);

    /// <summary>Returns the error that prevents asking a person: they can't be asked, or declined within the last 30 days. Null if they can be asked.</summary>
    public async Task<Error?> RefusesToAsk(PersonId person, CancellationToken stop)
    {
        if (!await CanBeAsked(person, stop))
            return new PublicContactErrors.CannotBeAsked();
        var lately = await work.Find<int>(
            $"""
            select count(*)::int from publiccontacts.public_contact where community_id = {work.Community} and person_id = {person}
              and agreed_at is null and ended_at > {clock.Now - Peace}
            """,
            stop
        );
        return lately > 0 ? new PublicContactErrors.SaidNo((int)Peace.TotalDays) : null;
    }

    /// <summary>Adds a request to a person, and deletes the open request of the community, if there is one. Returns the id of the new request.</summary>
    public async Task<Guid> Ask(PersonId person, PersonId by, CancellationToken stop)
    {
        await work.Do(
            $"""
            delete from publiccontacts.public_contact where community_id = {work.Community} and agreed_at is null and ended_at is null
            """,
            stop
        );
        var id = clock.NewKey();
        await work.Do(
            $"""
            insert into publiccontacts.public_contact (community_id, id, person_id, asked_by, asked_at)
            values ({work.Community}, {id}, {person}, {by}, {clock.Now})
            """,
            stop
        );
        return id;
    }

    /// <returns>The people shown before, whom the person replaces; null if the person has no open request.</returns>
    public async Task<List<PersonId>?> Agree(PersonId person, LocalizedText role, CancellationToken stop)
    {
        var before = await work.List<PersonId>(
            $"""
            update publiccontacts.public_contact set ended_at = {clock.Now}
            where community_id = {work.Community} and agreed_at is not null and ended_at is null returning person_id
            """,
            stop
        );
        foreach (var earlier in before)
            await consents.Set(earlier, Purpose.Contact, given: false, stop);
        var agreed = await work.Do(
            $"""
            update publiccontacts.public_contact set agreed_at = {clock.Now}, role_zh = {role.Said.Zh}, role_en = {role.Said.En}
            where community_id = {work.Community} and person_id = {person} and agreed_at is null and ended_at is null
              and removed_at is null
            """,
            stop
        );
        if (agreed == 0)
            return null;
        await consents.Set(person, Purpose.Contact, given: true, stop);
        return before;
    }

    /// <summary>Hides a contact or withdraws a request on behalf of an operator. The consent remains while this can be undone.</summary>
    /// <returns>True if the person was the contact or had a request.</returns>
    public async Task<bool> Remove(PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            update publiccontacts.public_contact set removed_at = {clock.Now}
            where community_id = {work.Community} and person_id = {person} and ended_at is null and removed_at is null
            """,
            stop
        ) > 0;

    /// <summary>Undoes a removal within <see cref="TimeToRestore"/>, if the person is here and, for a contact, still consents. Returns false otherwise.</summary>
    public async Task<bool> Restore(PersonId person, CancellationToken stop)
    {
        var agreeing = (await consents.Agreeing(Purpose.Contact, stop)).Contains(person);
        return (await people.Here([person], stop)).Contains(person)
            && await work.Do(
                $"""
                update publiccontacts.public_contact set removed_at = null
                where community_id = {work.Community} and person_id = {person} and ended_at is null
                  and removed_at > {clock.Now - TimeToRestore} and (agreed_at is null or {agreeing})
                """,
                stop
            ) > 0;
    }

    /// <summary>Makes removals that can't be undone any more final, and ends the consent. Withdrawn requests are deleted, so that they don't count as declined.</summary>
    public async Task Expire(CancellationToken stop)
    {
        var until = clock.Now - TimeToRestore;
        await work.Do(
            $"""
            delete from publiccontacts.public_contact
            where community_id = {work.Community} and agreed_at is null and ended_at is null and removed_at <= {until}
            """,
            stop
        );
        foreach (
            var person in await work.List<PersonId>(
                $"""
                select person_id from publiccontacts.public_contact
                where community_id = {work.Community} and ended_at is null and removed_at <= {until}
                """,
                stop
            )
        )
            await End(person, stop);
    }

    /// <summary>Ends a person's contact or request after declining, withdrawing or leaving; for a contact, the consent ends too.</summary>
    /// <returns>True if the person was the contact or had a request.</returns>
    public async Task<bool> End(PersonId person, CancellationToken stop)
    {
        var ended = await work.List<bool>(
            $"""
            update publiccontacts.public_contact set ended_at = {clock.Now}
            where community_id = {work.Community} and person_id = {person} and ended_at is null returning agreed_at is not null
            """,
            stop
        );
        if (ended.Contains(true))
            await consents.Set(person, Purpose.Contact, given: false, stop);
        return ended.Count > 0;
    }
}
