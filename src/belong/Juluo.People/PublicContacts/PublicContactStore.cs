namespace Juluo.People;

/// <summary>Reads and writes who was asked to be the public contact, and what they said. Whether they are shown, their consent decides.</summary>
internal sealed class PublicContactStore(UnitOfWork work, Outbox outbox, Clock clock)
{
    public static readonly Duration Peace = Duration.FromDays(30);

    /// <summary>So long an operator can undo a removal; until then the person's consent stands.</summary>
    public static readonly Duration TimeToRestore = Duration.FromHours(1);
    private readonly ConsentStore consents = new(work, outbox, clock);

    /// <summary>One question and what became of it.</summary>
    public sealed record Entry(
        Guid Id,
        PersonId Person,
        string Name,
        PersonId? AskedBy,
        Instant AskedAt,
        Instant? AgreedAt,
        Instant? EndedAt,
        LocalizedText? Role,
        Instant? RemovedAt
    );

    /// <summary>Whom strangers may write to, and where it reaches them.</summary>
    public sealed record Shown(PersonId Person, string Name, string? LatinName, string Email, string Language, LocalizedText Role);

    /// <summary>Null: no one has agreed, or not any more. A pause and an end of the membership count from their moment on.</summary>
    public Task<Shown?> Find(CancellationToken stop) =>
        work.Find<Shown>(
            $"""
            select c.person_id as person, p.name, p.latin_name, p.email, p.language, c.role_zh, c.role_en
            from people.public_contact c
            join people.person p on p.community_id = c.community_id and p.id = c.person_id and p.here and p.email is not null
            join people.consent k on k.community_id = c.community_id and k.person_id = c.person_id and k.purpose = {Purpose.Contact}
              and k.withdrawn_at is null
            where c.community_id = {work.Community} and c.agreed_at is not null and c.ended_at is null and c.removed_at is null
            """,
            stop
        );

    /// <summary>What stands or waits for an answer, of everybody or of one person; also what was removed and can be restored.</summary>
    public Task<List<Entry>> Running(PersonId? of, CancellationToken stop) =>
        work.List<Entry>(
            $"""
            select c.id, c.person_id as person, p.name, c.asked_by, c.asked_at, c.agreed_at, c.ended_at, c.role_zh, c.role_en, c.removed_at
            from people.public_contact c join people.person p on p.community_id = c.community_id and p.id = c.person_id
            where c.community_id = {work.Community} and c.ended_at is null and ({of}::uuid is null or c.person_id = {of})
            order by c.asked_at
            """,
            stop
        );

    /// <summary>Whether a person can be asked: they are here, sign in and have an address.</summary>
    public async Task<Error?> RefusesToAsk(PersonId person, CancellationToken stop)
    {
        if (!(await Candidates(stop)).Exists(c => c.Id == person))
            return new PublicContactErrors.CannotBeAsked();
        var lately = await work.Find<int>(
            $"""
            select count(*)::int from people.public_contact where community_id = {work.Community} and person_id = {person}
              and agreed_at is null and ended_at > {clock.Now - Peace}
            """,
            stop
        );
        return lately > 0 ? new PublicContactErrors.SaidNo((int)Peace.TotalDays) : null;
    }

    /// <summary>Who can be asked, those who work for the community first.</summary>
    public Task<List<(PersonId Id, string Name)>> Candidates(CancellationToken stop) =>
        work.List<(PersonId Id, string Name)>(
            $"""
            select p.id, p.name from people.person p
            where p.community_id = {work.Community} and p.here and p.account_id is not null and p.email is not null
            order by not exists (select from people.membership m
              where m.community_id = p.community_id and m.person_id = p.id and m.role <> all({RoleWord.OfBelonging})), p.name, p.id
            """,
            stop
        );

    /// <summary>Asks a person in place of the one who was asked and has not answered.</summary>
    public async Task<Guid> Ask(PersonId person, PersonId by, CancellationToken stop)
    {
        await work.Do(
            $"""
            delete from people.public_contact where community_id = {work.Community} and agreed_at is null and ended_at is null
            """,
            stop
        );
        var id = clock.NewKey();
        await work.Do(
            $"""
            insert into people.public_contact (community_id, id, person_id, asked_by, asked_at)
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
            update people.public_contact set ended_at = {clock.Now}
            where community_id = {work.Community} and agreed_at is not null and ended_at is null returning person_id
            """,
            stop
        );
        foreach (var earlier in before)
            await consents.Set(earlier, Purpose.Contact, given: false, stop);
        var agreed = await work.Do(
            $"""
            update people.public_contact set agreed_at = {clock.Now}, role_zh = {role.Said.Zh}, role_en = {role.Said.En}
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
            update people.public_contact set removed_at = {clock.Now}
            where community_id = {work.Community} and person_id = {person} and ended_at is null and removed_at is null
            """,
            stop
        ) > 0;

    /// <summary>As it was before it was removed, if that was within the hour, the person is here and their own consent still stands.</summary>
    public async Task<bool> Restore(PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            update people.public_contact c set removed_at = null
            where c.community_id = {work.Community} and c.person_id = {person} and c.ended_at is null
              and c.removed_at > {clock.Now - TimeToRestore}
              and exists (select from people.person p where p.community_id = c.community_id and p.id = c.person_id and p.here)
              and (c.agreed_at is null or exists (select from people.consent k where k.community_id = c.community_id
                and k.person_id = c.person_id and k.purpose = {Purpose.Contact} and k.withdrawn_at is null))
            """,
            stop
        ) > 0;

    /// <summary>What was removed and cannot be restored any more is over, and so is the consent. A question that was taken back was not answered with a no: it is deleted.</summary>
    public async Task Expire(CancellationToken stop)
    {
        var until = clock.Now - TimeToRestore;
        await work.Do(
            $"""
            delete from people.public_contact
            where community_id = {work.Community} and agreed_at is null and ended_at is null and removed_at <= {until}
            """,
            stop
        );
        foreach (
            var person in await work.List<PersonId>(
                $"""
                select person_id from people.public_contact
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
            update people.public_contact set ended_at = {clock.Now}
            where community_id = {work.Community} and person_id = {person} and ended_at is null returning agreed_at is not null
            """,
            stop
        );
        if (ended.Contains(true))
            await consents.Set(person, Purpose.Contact, given: false, stop);
        return ended.Count > 0;
    }
}
