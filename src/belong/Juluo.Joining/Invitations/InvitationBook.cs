using NodaTime;
using Npgsql;

namespace Juluo.Joining;

/// <summary>The invitations of a community: made, sent, used and taken back.</summary>
internal sealed class InvitationBook(Work work, Clock clock, InvitationMail mail)
{
    private const string Columns =
        "id, email, name, language, role, trial_until, message, most, used, made_at, made_by, expires_at, revoked_at is not null, request_id";

    private Guid Here => work.Community.Id.Value;

    /// <summary>Makes an invitation and mails it, if it is for an address.</summary>
    /// <returns>Its secret, which is nowhere else.</returns>
    public async Task<Outcome<(InvitationId Id, string Token)>> Make(NewInvitation made, PersonId by, CancellationToken stop)
    {
        if (made.Check(clock.Today(work.Community.Zone)).ToList() is { Count: > 0 } errors)
            return errors;
        var email = made.Email?.Trim();
        if (email is not null && await Belongs(email, stop))
            return new InvitationErrors.AlreadyHere();
        if (email is not null)
            await LetExpiredGo(email, stop);
        var (id, token) = (Id.New<InvitationId>(clock), Token.New());
        try
        {
            await using var insert = work.Command(
                """
                insert into joining.invitation
                  (community_id, id, kind, email, name, language, role, trial_until, message, token_hash, most, made_at, made_by, sent_at, expires_at, request_id)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $12, $14, $15)
                """,
                Here,
                id.Value,
                email is null ? "link" : "address",
                email,
                string.IsNullOrWhiteSpace(made.Name) ? null : made.Name.Trim(),
                made.Language,
                RoleWord.Of(made.Role),
                made.TrialUntil?.ToDateOnly(),
                string.IsNullOrWhiteSpace(made.Message) ? null : made.Message.Trim(),
                Token.Hash(token),
                email is null ? made.Most : 1,
                clock.Now.ToDateTimeUtc(),
                by.Value,
                made.ExpiresAt.ToDateTimeUtc(),
                made.Request
            );
            await insert.ExecuteNonQueryAsync(stop);
        }
        catch (PostgresException twice) when (twice.ConstraintName == "invited_once_at_a_time")
        {
            return new InvitationErrors.AlreadyInvited();
        }

        if (email is not null)
            await mail.Invite((await Find(id, stop))!, token, stop);
        return (id, token);
    }

    public async Task<Invitation?> Find(InvitationId id, CancellationToken stop) =>
        (await Read("id = $2", id.Value, stop)).SingleOrDefault();

    public async Task<Invitation?> Find(string token, CancellationToken stop) =>
        (await Read("token_hash = $2", Token.Hash(token), stop)).SingleOrDefault();

    /// <summary>The latest first; those that are over for three months are no longer shown.</summary>
    public Task<List<Invitation>> All(CancellationToken stop) =>
        Read("expires_at > $2 order by made_at desc, id desc limit 500", (clock.Now - Duration.FromDays(90)).ToDateTimeUtc(), stop);

    /// <summary>Sends it again with a new secret, for as long as the first time; the old link is dead.</summary>
    public async Task<bool> Resend(InvitationId id, CancellationToken stop)
    {
        var token = Token.New();
        await using var update = work.Command(
            """
            update joining.invitation set token_hash = $3, sent_at = $4, expires_at = $5
            where community_id = $1 and id = $2 and kind = 'address' and used = 0 and revoked_at is null
            """,
            Here,
            id.Value,
            Token.Hash(token),
            clock.Now.ToDateTimeUtc(),
            (clock.Now + Invitation.Lifetime).ToDateTimeUtc()
        );
        if (await update.ExecuteNonQueryAsync(stop) == 0)
            return false;
        await mail.Invite((await Find(id, stop))!, token, stop);
        return true;
    }

    public async Task<bool> Revoke(InvitationId id, CancellationToken stop)
    {
        await using var update = work.Command(
            "update joining.invitation set revoked_at = $3 where community_id = $1 and id = $2 and revoked_at is null and used < most",
            Here,
            id.Value,
            clock.Now.ToDateTimeUtc()
        );
        return await update.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <summary>Counts one who came. How many may come is held by the constraint, whoever comes at the same moment.</summary>
    public async Task<Outcome<Done>> Use(InvitationId id, PersonId person, CancellationToken stop)
    {
        try
        {
            await using var count = work.Command(
                """
                with used as (
                  update joining.invitation set used = used + 1
                  where community_id = $1 and id = $2 and revoked_at is null and expires_at > $4 returning id
                )
                insert into joining.invitation_use (community_id, invitation_id, person_id, at) select $1, id, $3, $4 from used
                """,
                Here,
                id.Value,
                person.Value,
                clock.Now.ToDateTimeUtc()
            );
            return await count.ExecuteNonQueryAsync(stop) == 1 ? Done.It : new InvitationErrors.Over();
        }
        catch (PostgresException full) when (full.ConstraintName == "not_used_more_often_than_meant")
        {
            return new InvitationErrors.Over();
        }
    }

    /// <summary>Whether somebody who has not left has this address.</summary>
    public async Task<bool> Belongs(string email, CancellationToken stop)
    {
        await using var select = work.Command(
            "select exists (select from people.person where community_id = $1 and lower(email) = lower($2) and state <> 'alumni' and account_id is not null)",
            Here,
            email.Trim()
        );
        return (bool)(await select.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Of these addresses, those that belong here or have an open invitation.</summary>
    public async Task<HashSet<string>> Known(string[] emails, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select e from unnest($2::text[]) as e
            where exists (select from people.person p where p.community_id = $1 and lower(p.email) = lower(e) and p.state <> 'alumni' and p.account_id is not null)
               or exists (select from joining.invitation i where i.community_id = $1 and lower(i.email) = lower(e) and i.revoked_at is null and i.used = 0 and i.expires_at > $3)
            """,
            Here,
            emails,
            clock.Now.ToDateTimeUtc()
        );
        return [.. await select.List(r => r.GetString(0), stop)];
    }

    private async Task LetExpiredGo(string email, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update joining.invitation set revoked_at = $3
            where community_id = $1 and lower(email) = lower($2) and revoked_at is null and used = 0 and expires_at <= $3
            """,
            Here,
            email,
            clock.Now.ToDateTimeUtc()
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    private async Task<List<Invitation>> Read(string where, object value, CancellationToken stop)
    {
        await using var select = work.Command($"select {Columns} from joining.invitation where community_id = $1 and {where}", Here, value);
        return await select.List(
            r => new Invitation(
                new(r.GetGuid(0)),
                r.IsDBNull(1) ? null : r.GetString(1),
                r.IsDBNull(2) ? null : r.GetString(2),
                r.GetString(3),
                RoleWord.Read(r.GetString(4)),
                r.IsDBNull(5) ? null : LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(5)),
                r.IsDBNull(6) ? null : r.GetString(6),
                r.GetInt32(7),
                r.GetInt32(8),
                r.Instant(9),
                r.Person(10),
                r.Instant(11),
                r.GetBoolean(12),
                r.IsDBNull(13) ? null : r.GetGuid(13)
            ),
            stop
        );
    }
}
