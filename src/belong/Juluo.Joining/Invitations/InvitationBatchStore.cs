namespace Juluo.Joining;

/// <summary>
/// Stores batches of invitations to all people with an address and no account. Starting one records its people at once; a job then sends the invitations at a limited rate. At most
/// one batch runs in a community.
/// </summary>
internal sealed class InvitationBatchStore(UnitOfWork work, InvitationStore invitations, PeopleFacade people, Mailer mailer, Clock clock)
{
    /// <summary>The time after its end for which pages show the result of a batch.</summary>
    private static readonly Duration Told = Duration.FromDays(7);

    public async Task<InvitationBatchStatus> Status(CancellationToken stop)
    {
        var uninvited = await Uninvited(stop);
        var shared = uninvited.Count(p => p.Shared);
        var latest = await Find($"ended_at is null or ended_at > {clock.Now - Told}", stop);
        return new(uninvited.Count - shared, shared, latest, latest is null ? 0 : await mailer.Waiting(InvitationMail.Keys, stop));
    }

    /// <summary>Starts a batch and records the people to invite. A unique index allows one running batch; a second one fails with <see cref="InvitationBatchErrors.Runs"/>.</summary>
    /// <returns>The number of people to invite, or an error if there are none.</returns>
    public async Task<Outcome<int>> Start(PersonId by, CancellationToken stop)
    {
        var id = Id.New<InvitationBatchId>(clock);
        if (
            await work.Do(
                $"""
                insert into joining.invitation_batch (community_id, id, made_at, made_by) values ({work.Community}, {id}, {clock.Now}, {by})
                on conflict (community_id) where ended_at is null do nothing
                """,
                stop
            ) == 0
        )
            return new InvitationBatchErrors.Runs();
        var all = (await Uninvited(stop)).Where(p => !p.Shared).Select(p => p.Id);
        var many = await work.Do(
            $"""
            insert into joining.invitation_batch_person (community_id, batch_id, person_id)
            select {work.Community}, {id}, p from unnest({all}::uuid[]) as p
            """,
            stop
        );
        return many > 0 ? many : new InvitationBatchErrors.Nobody();
    }

    public async Task<bool> Stop(CancellationToken stop) =>
        await work.Do(
            $"update joining.invitation_batch set ended_at = {clock.Now}, stopped = true where community_id = {work.Community} and ended_at is null",
            stop
        ) == 1;

    /// <summary>
    /// Invites the next people of the running batch: at most <see cref="InvitationBatch.PerMinute"/>, less the invitation mails still queued. Ends the batch if no one is left.
    /// Does nothing if no batch runs, or if another process holds it; stopping the batch waits until this call commits.
    /// </summary>
    public async Task Send(CancellationToken stop)
    {
        if (
            !await work.Find<bool>(
                $"select true from joining.invitation_batch where community_id = {work.Community} and ended_at is null for update skip locked",
                stop
            ) || await Find($"ended_at is null", stop) is not { } batch
        )
            return;
        var room = InvitationBatch.PerMinute - await mailer.Waiting(InvitationMail.Keys, stop);
        var wanted = (await Uninvited(stop)).Where(p => !p.Shared).ToDictionary(p => p.Id);
        foreach (var next in await Left(batch.Id, room, stop))
            await Done(batch.Id, next, wanted.TryGetValue(next, out var whom) ? await Invite(whom, batch.MadeBy, stop) : null, stop);
        await work.Do(
            $"""
            update joining.invitation_batch set ended_at = {clock.Now} where community_id = {work.Community} and id = {batch.Id}
              and not exists (select from joining.invitation_batch_person n
                where n.community_id = {work.Community} and n.batch_id = {batch.Id} and n.done_at is null)
            """,
            stop
        );
    }

    /// <returns>The invitation; null if the person can't be invited, because they have an open invitation by now or the address is invalid.</returns>
    private async Task<InvitationId?> Invite(PeopleFacade.Reachable next, PersonId by, CancellationToken stop)
    {
        var made = await invitations.Make(
            new(next.Email, Role.Member, clock.Now + Invitation.Lifetime) { Name = next.Name, Language = next.Language },
            by,
            stop
        );
        return made.Failed ? null : made.Value.Id;
    }

    private Task<List<PersonId>> Left(InvitationBatchId batch, int most, CancellationToken stop)
    {
        var room = Math.Max(0, most);
        return work.List<PersonId>(
            $"""
            select person_id from joining.invitation_batch_person
            where community_id = {work.Community} and batch_id = {batch} and done_at is null order by person_id limit {room}
            """,
            stop
        );
    }

    private Task Done(InvitationBatchId batch, PersonId person, InvitationId? invitation, CancellationToken stop) =>
        work.Do(
            $"""
            update joining.invitation_batch_person set done_at = {clock.Now}, invitation_id = {invitation}
            where community_id = {work.Community} and batch_id = {batch} and person_id = {person}
            """,
            stop
        );

    private Task<InvitationBatch?> Find(Statement which, CancellationToken stop) =>
        work.Find<InvitationBatch>(
            $"""
            with latest as (
              select id, made_at, made_by, ended_at, stopped from joining.invitation_batch
              where community_id = {work.Community} and ({which}) order by made_at desc, id desc limit 1
            )
            select b.*, n.total, n.done, n.invited from latest b cross join lateral (
              select count(*)::int as total, count(done_at)::int as done, count(invitation_id)::int as invited
              from joining.invitation_batch_person where community_id = {work.Community} and batch_id = b.id) n
            """,
            stop
        );

    /// <summary>Returns members with an address who have no account and no open invitation, each with a flag for a shared address.</summary>
    private async Task<List<PeopleFacade.Reachable>> Uninvited(CancellationToken stop)
    {
        var invited = (
            await work.List<string>(
                $"""
                select email from joining.invitation where community_id = {work.Community} and kind = 'address' and revoked_at is null
                  and used = 0 and expires_at > {clock.Now}
                """,
                stop
            )
        ).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (await people.WithoutAccount(stop)).FindAll(p => !invited.Contains(p.Email));
    }
}
