namespace Juluo.PublicContacts;

/// <summary>Reads and writes who was asked to be the public contact, and what they said. Whether they are shown, their consent decides.</summary>
internal sealed class PublicContactStore(UnitOfWork work, Clock clock, PeopleFacade people, ConsentsFacade consents)
{
    public static readonly Duration Peace = Duration.FromDays(30);

    /// <summary>So long an operator can undo a removal; until then the person's consent holds.</summary>
    public static readonly Duration TimeToRestore = Duration.FromHours(1);

    /// <summary>A question and the answer to it.</summary>
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

    /// <summary>The person strangers may write to, as members see them; they have an address.</summary>
    public sealed record Shown(PersonCard Person, LocalizedText Role);

    private sealed record Agreement(PersonId Person, LocalizedText Role);

    /// <summary>Null: no one has agreed, or not any more. A pause and an end of the membership count from their moment on.</summary>
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

    /// <summary>Running agreements and questions without an answer, of everybody or of one person; also what was removed and can be restored.</summary>
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

    /// <summary>Whether a person is here, signs in and has an address.</summary>
    public async Task<bool> CanBeAsked(PersonId person, CancellationToken stop) =>
        (await people.SigningIn(stop)).Exists(c => c.Id == person);

    /// <summary>Why a person is not asked; null: they can be.</summary>
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

    /// <summary>Asks a person in place of the one who was asked and has not answered.</summary>
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

    /// <returns>Who was shown before; it ends with this yes. Null: the person was not asked.</returns>
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

    /// <summary>By an operator: from now on nothing is shown or asked. Their consent stands while it can be undone.</summary>
    /// <returns>Whether anything was shown or asked.</returns>
    public async Task<bool> Remove(PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            update publiccontacts.public_contact set removed_at = {clock.Now}
            where community_id = {work.Community} and person_id = {person} and ended_at is null and removed_at is null
            """,
            stop
        ) > 0;

    /// <summary>Undoes a removal of the last hour, if the person is here and their own consent still holds.</summary>
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

    /// <summary>What was removed and cannot be restored any more is over, and so is the consent. A question that was taken back was not answered with a no: it is deleted.</summary>
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

    /// <summary>A no, a withdrawal, an end: whatever runs of this person is over, and so is their consent.</summary>
    /// <returns>Whether anything ran.</returns>
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
