using System.Text.Json;
using NodaTime;

namespace Juluo.People;

/// <summary>Makes one person of two, and two of one again: accounts, addresses, roles and <see cref="Movable"/> rows move; consents do not, for nobody agreed to that.</summary>
internal sealed class MergeBook(Work work, Clock clock)
{
    /// <summary>What has to come back.</summary>
    private sealed record Before(
        string State,
        DateOnly? TrialUntil,
        DateOnly? LeftOn,
        bool KeepsProfile,
        Guid? Account,
        bool EmailMoved,
        string[] Roles,
        Dictionary<string, string[]> Moved,
        Guid[] Aliases
    );

    public sealed record Past(MergeId Id, PersonId Kept, string KeptName, string GoneName, Instant At);

    public sealed record Pair(PersonId A, PersonId B, bool SameName, bool SameEmail);

    private Guid Here => work.Community.Id.Value;

    /// <summary>Pairs that are likely to be one: of one name, however written, or one address.</summary>
    public async Task<List<Pair>> Likely(int most, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            with of as (
              select id, people.fold(name) as name, lower(nullif(btrim(email), '')) as email from people.person where community_id = $1 and merged_into is null
            ), pair as (
              select a.id as a, b.id as b from of a join of b on a.name = b.name and a.id < b.id
              union
              select a.id, b.id from of a join of b on a.email = b.email and a.id < b.id
            )
            select pair.a, pair.b, x.name = y.name, coalesce(x.email = y.email, false)
            from pair join of x on x.id = pair.a join of y on y.id = pair.b order by 4 desc, 1, 2 limit $2
            """,
            Here,
            most
        );
        return await select.List(r => new Pair(r.Person(0), r.Person(1), r.GetBoolean(2), r.GetBoolean(3)), stop);
    }

    public async Task<List<Past>> Lately(CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select m.id, m.kept_id, k.name, g.name, m.at from people.merge m
            join people.person k on k.community_id = $1 and k.id = m.kept_id
            join people.person g on g.community_id = $1 and g.id = m.gone_id
            where m.community_id = $1 and m.undone_at is null order by m.at desc, m.id desc limit 20
            """,
            Here
        );
        return await select.List(r => new Past(new(r.GetGuid(0)), r.Person(1), r.GetString(2), r.GetString(3), r.Instant(4)), stop);
    }

    public async Task<Outcome<MergeId>> Merge(PersonId gone, PersonId kept, PersonId by, CancellationToken stop)
    {
        await using var hold = work.Command(
            """
            select id, state, trial_until, left_on, keeps_profile, account_id, email is not null and btrim(email) <> '' from people.person
            where community_id = $1 and id = any($2) and merged_into is null order by id for update
            """,
            Here,
            new[] { gone.Value, kept.Value }
        );
        var rows = await hold.List(
            r =>
                (
                    Id: r.Person(0),
                    State: r.GetString(1),
                    Trial: Day(r, 2),
                    Left: Day(r, 3),
                    Keeps: r.GetBoolean(4),
                    Account: r.IsDBNull(5) ? (Guid?)null : r.GetGuid(5),
                    HasEmail: r.GetBoolean(6)
                ),
            stop
        );
        if (rows.Count != 2)
            return new MergeErrors.NotTwo();
        var (from, to) = (rows.Find(r => r.Id == gone), rows.Find(r => r.Id == kept));
        if (from.Account is not null && to.Account is not null)
            return new MergeErrors.BothSignIn();
        // A share is moved by an entry in its ledger, which somebody has to answer for.
        if (await Shares(gone, stop) is { } circle)
            return new MergeErrors.HoldsShares(circle);

        var emailMoved = from.HasEmail && !to.HasEmail;
        var roles = await Strings(
            """
            insert into people.membership (community_id, person_id, role, since)
            select community_id, $3, role, since from people.membership where community_id = $1 and person_id = $2 on conflict do nothing returning role
            """,
            stop,
            gone.Value,
            kept.Value
        );
        var before = new Before(
            from.State,
            from.Trial,
            from.Left,
            from.Keeps,
            from.Account,
            emailMoved,
            roles,
            await Move(gone, kept, stop),
            await Keys(
                "update people.person set merged_into = $3 where community_id = $1 and merged_into = $2 returning id",
                stop,
                gone.Value,
                kept.Value
            )
        );
        await Do(
            """
            update people.person set merged_into = $3, account_id = null, state = 'alumni', trial_until = null, keeps_profile = false,
              left_on = coalesce(left_on, greatest(joined_on, $4)) where community_id = $1 and id = $2
            """,
            stop,
            gone.Value,
            kept.Value,
            clock.Today(work.Community.Zone).ToDateOnly()
        );
        await Do(
            """
            update people.person k set account_id = coalesce(k.account_id, $4), email = case when $5 then g.email else k.email end
            from people.person g where k.community_id = $1 and k.id = $3 and g.community_id = $1 and g.id = $2
            """,
            stop,
            gone.Value,
            kept.Value,
            from.Account,
            emailMoved
        );
        await Do("select people.index_people($1, array[$2, $3])", stop, gone.Value, kept.Value);
        var id = Id.New<MergeId>(clock);
        await Do(
            "insert into people.merge (community_id, id, gone_id, kept_id, at, by_person_id, before) values ($1, $4, $2, $3, $5, $6, $7::jsonb)",
            stop,
            gone.Value,
            kept.Value,
            id.Value,
            clock.Now.ToDateTimeUtc(),
            by.Value,
            JsonSerializer.Serialize(before, Json.Options)
        );
        return id;
    }

    public async Task<Outcome<Done>> Undo(MergeId id, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            update people.merge set undone_at = $3 where community_id = $1 and id = $2 and undone_at is null
              and exists (select from people.person p where p.community_id = $1 and p.id = gone_id and p.merged_into = kept_id)
            returning gone_id, kept_id, before::text
            """,
            Here,
            id.Value,
            clock.Now.ToDateTimeUtc()
        );
        var found = await select.List(r => (Gone: r.Person(0), Kept: r.Person(1), Before: r.GetString(2)), stop);
        if (found.Count == 0)
            return new MergeErrors.NotToUndo();
        var (gone, kept, text) = found[0];
        var before = JsonSerializer.Deserialize<Before>(text, Json.Options)!;
        if (before.Account is { } account)
            await Do(
                "update people.person set account_id = null where community_id = $1 and id = $3 and account_id = $4 and $2::uuid is not null",
                stop,
                gone.Value,
                kept.Value,
                account
            );
        if (before.EmailMoved)
            await Do(
                "update people.person set email = null where community_id = $1 and id = $3 and $2::uuid is not null",
                stop,
                gone.Value,
                kept.Value
            );
        await Do(
            """
            update people.person set merged_into = null, state = $4, trial_until = $5, left_on = $6, keeps_profile = $7, account_id = $8
            where community_id = $1 and id = $2 and $3::uuid is not null
            """,
            stop,
            gone.Value,
            kept.Value,
            before.State,
            before.TrialUntil,
            before.LeftOn,
            before.KeepsProfile,
            before.Account
        );
        await Do(
            "delete from people.membership where community_id = $1 and person_id = $3 and role = any($4) and $2::uuid is not null",
            stop,
            gone.Value,
            kept.Value,
            before.Roles
        );
        foreach (var movable in Movable.All)
            if (before.Moved.TryGetValue(movable.Table, out var keys))
                await Do(movable.Return, stop, gone.Value, kept.Value, keys);
        await Do(
            "update people.person set merged_into = $2 where community_id = $1 and merged_into = $3 and id = any($4)",
            stop,
            gone.Value,
            kept.Value,
            before.Aliases
        );
        await Do("select people.index_people($1, array[$2, $3])", stop, gone.Value, kept.Value);
        return Done.It;
    }

    private static DateOnly? Day(System.Data.Common.DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private async Task<Dictionary<string, string[]>> Move(PersonId gone, PersonId kept, CancellationToken stop)
    {
        var moved = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var movable in Movable.All)
            if (await Strings(movable.Move, stop, gone.Value, kept.Value) is { Length: > 0 } keys)
                moved.Add(movable.Table, keys);
        return moved;
    }

    /// <summary>The name of a circle in which somebody holds shares; null when they hold none.</summary>
    private async Task<string?> Shares(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select coalesce(c.name_zh, c.name_en) from circles.share_holding h join circles.circle c on c.community_id = $1 and c.id = h.circle_id
            where h.community_id = $1 and h.person_id = $2 and h.shares > 0 limit 1
            """,
            Here,
            person.Value
        );
        return await select.ExecuteScalarAsync(stop) as string;
    }

    private async Task<Guid[]> Keys(string sql, CancellationToken stop, params object?[] values)
    {
        await using var command = work.Command(sql, [Here, .. values]);
        return [.. await command.List(r => r.GetGuid(0), stop)];
    }

    private async Task<string[]> Strings(string sql, CancellationToken stop, params object?[] values)
    {
        await using var command = work.Command(sql, [Here, .. values]);
        return [.. await command.List(r => r.GetString(0), stop)];
    }

    private async Task Do(string sql, CancellationToken stop, params object?[] values)
    {
        await using var command = work.Command(sql, [Here, .. values]);
        await command.ExecuteNonQueryAsync(stop);
    }
}
