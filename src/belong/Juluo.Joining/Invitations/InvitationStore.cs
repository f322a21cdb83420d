namespace Juluo.Joining;

/// <summary>
/// Stores invitations with a hash of their secret. At most one unused invitation per address; expired ones are revoked when a new one is made. A constraint enforces the maximum
/// number of uses.
/// </summary>
internal sealed class InvitationStore(UnitOfWork work, Clock clock, InvitationMail mail, PeopleFacade people)
{
    private static readonly Sql Columns = new(
        "id, email, name, language, role, trial_until, message, most, used, made_at, made_by, expires_at, revoked_at is not null as revoked, request_id as request"
    );

    public const int MostShown = 500;

    /// <summary>Creates an invitation and, if it is for an address, mails it.</summary>
    /// <returns>The id and the secret, which isn't stored; <see cref="InvitationErrors"/> if the address can't be invited.</returns>
    public async Task<Outcome<(InvitationId Id, string Token)>> Make(NewInvitation made, PersonId by, CancellationToken stop)
    {
        if (made.Check(clock.Today(work.Community.Zone)).ToList() is { Count: > 0 } errors)
            return errors;
        var email = made.Email?.Trim();
        if (email is not null)
        {
            var (members, others) = (await people.Holding([email], stop)).GetValueOrDefault(email);
            if (members > 0)
                return new InvitationErrors.AlreadyHere();
            // With two people at one address, it would be unclear which of them joins by the invitation.
            if (others > 1)
                return new InvitationErrors.AddressShared();
            await LetExpiredGo(email, stop);
        }

        var (id, token) = (Id.New<InvitationId>(clock), SecretToken.New());
        var trim = string.IsNullOrWhiteSpace(made.Name) ? null : made.Name.Trim();
        var words = string.IsNullOrWhiteSpace(made.Message) ? null : made.Message.Trim();
        var uses = email is null ? made.Most : 1;
        // A conflict is ignored rather than raised, as an error would abort the transaction, in which many may be invited.
        if (
            await work.Do(
                $"""
                insert into joining.invitation
                  (community_id, id, kind, email, name, language, role, trial_until, message, token_hash, most, made_at, made_by,
                    sent_at, expires_at, request_id)
                values ({work.Community}, {id}, {(email is null ? "link" : "address")}, {email}, {trim}, {made.Language},
                  {RoleWord.Of(made.Role)}, {made.TrialUntil}, {words}, {SecretToken.Hash(token)}, {uses}, {clock.Now}, {by}, {clock.Now},
                  {made.ExpiresAt}, {made.Request})
                on conflict (community_id, lower(email)) where kind = 'address' and revoked_at is null and used = 0 do nothing
                """,
                stop
            ) == 0
        )
            return new InvitationErrors.AlreadyInvited();

        if (email is not null)
            await mail.Invite((await Find(id, stop))!, token, stop);
        return (id, token);
    }

    public async Task<Invitation?> Find(InvitationId id, CancellationToken stop) => (await Read($"id = {id}", stop)).SingleOrDefault();

    public async Task<Invitation?> Find(string token, CancellationToken stop) =>
        (await Read($"token_hash = {SecretToken.Hash(token)}", stop)).SingleOrDefault();

    /// <summary>Returns the latest <see cref="MostShown"/> invitations, the latest first, without those that expired more than 90 days ago.</summary>
    public Task<List<Invitation>> All(CancellationToken stop) =>
        Read($"expires_at > {clock.Now - Duration.FromDays(90)} order by made_at desc, id desc limit {MostShown}", stop);

    /// <summary>Counts open invitations, including those beyond <see cref="MostShown"/>.</summary>
    public Task<int> Open(CancellationToken stop) =>
        work.Find<int>(
            $"select count(*)::int from joining.invitation where community_id = {work.Community} and revoked_at is null and used < most and expires_at > {clock.Now}",
            stop
        );

    /// <summary>
    /// Mails an unused invitation again with a new secret, valid for <see cref="Invitation.Lifetime"/> from now; the old link stops working. Returns false for links, and for used
    /// or revoked invitations.
    /// </summary>
    public async Task<bool> Resend(InvitationId id, CancellationToken stop)
    {
        var token = SecretToken.New();
        var expiresAt = clock.Now + Invitation.Lifetime;
        if (
            await work.Do(
                $"""
                update joining.invitation set token_hash = {SecretToken.Hash(token)}, sent_at = {clock.Now}, expires_at = {expiresAt}
                where community_id = {work.Community} and id = {id} and kind = 'address' and used = 0 and revoked_at is null
                """,
                stop
            ) == 0
        )
            return false;
        await mail.Invite((await Find(id, stop))!, token, stop);
        return true;
    }

    public async Task<bool> Revoke(InvitationId id, CancellationToken stop) =>
        await work.Do(
            $"""
            update joining.invitation set revoked_at = {clock.Now}
            where community_id = {work.Community} and id = {id} and revoked_at is null and used < most
            """,
            stop
        ) == 1;

    /// <summary>
    /// Records a person who joined by an invitation. A constraint enforces the maximum even for concurrent calls. Fails with <see cref="InvitationErrors.Over"/> if it is used up,
    /// revoked or expired.
    /// </summary>
    public async Task<Outcome<Done>> Use(InvitationId id, PersonId person, CancellationToken stop)
    {
        try
        {
            return
                await work.Do(
                    $"""
                    with used as (
                      update joining.invitation set used = used + 1
                      where community_id = {work.Community} and id = {id} and revoked_at is null and expires_at > {clock.Now} returning id
                    )
                    insert into joining.invitation_use (community_id, invitation_id, person_id, at) select {work.Community}, id,
                      {person}, {clock.Now} from used
                    """,
                    stop
                ) == 1
                ? Done.It
                : new InvitationErrors.Over();
        }
        catch (Npgsql.PostgresException full) when (full.ConstraintName == "not_used_more_often_than_meant")
        {
            return new InvitationErrors.Over();
        }
    }

    /// <summary>Returns the addresses that can't be invited: they belong to a member with an account, have an open invitation, or are shared by two or more members without an account.</summary>
    public async Task<HashSet<string>> Known(string[] emails, CancellationToken stop) =>
        [
            .. (await people.Holding(emails, stop)).Where(h => h.Value.WithAccount > 0 || h.Value.Without > 1).Select(h => h.Key),
            .. await work.List<string>(
                $"""
                select e from unnest({emails}::text[]) as e
                where exists (select from joining.invitation i where i.community_id = {work.Community}
                  and lower(i.email) = lower(e) and i.revoked_at is null and i.used = 0 and i.expires_at > {clock.Now})
                """,
                stop
            ),
        ];

    private Task LetExpiredGo(string email, CancellationToken stop) =>
        work.Do(
            $"""
            update joining.invitation set revoked_at = {clock.Now}
            where community_id = {work.Community} and lower(email) = lower({email}) and revoked_at is null and used = 0
              and expires_at <= {clock.Now}
            """,
            stop
        );

    private Task<List<Invitation>> Read(Statement where, CancellationToken stop) =>
        work.List<Invitation>($"select {Columns} from joining.invitation where community_id = {work.Community} and {where}", stop);
}
