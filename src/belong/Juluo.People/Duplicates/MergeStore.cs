namespace Juluo.People;

/// <summary>
/// Merges one person into another, and undoes it: accounts, addresses, roles and <see cref="Movable"/> rows of all modules move. Consents do not, because no one gave them for that.
/// Rows that both had stay with the merged person, and end as if that person had left.
/// </summary>
internal sealed class MergeStore(UnitOfWork work, Clock clock, App app, Outbox outbox, IEnumerable<RefuseMerge> refusals)
{
    /// <summary>The data of the merged person that undoing the merge restores.</summary>
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

    /// <summary>Returns pairs of people who are likely to be the same, because they share the folded name or the address; pairs with the same address first. Merged people are left out.</summary>
    public Task<List<Pair>> Likely(int most, CancellationToken stop) =>
        work.List<Pair>(
            $"""
            with of as (
              select id, people.fold(name) as name, lower(nullif(btrim(email), '')) as email from people.person
                where community_id = {work.Community} and merged_into is null
            ), pair as (
              select a.id as a, b.id as b from of a join of b on a.name = b.name and a.id < b.id
              union
              select a.id, b.id from of a join of b on a.email = b.email and a.id < b.id
            )
            select pair.a, pair.b, x.name = y.name as same_name, coalesce(x.email = y.email, false) as same_email
            from pair join of x on x.id = pair.a join of y on y.id = pair.b order by 4 desc, 1, 2 limit {most}
            """,
            stop
        );

    public Task<List<Past>> Lately(CancellationToken stop) =>
        work.List<Past>(
            $"""
            select m.id, m.kept_id as kept, k.name as kept_name, g.name as gone_name, m.at from people.merge m
            join people.person k on k.community_id = {work.Community} and k.id = m.kept_id
            join people.person g on g.community_id = {work.Community} and g.id = m.gone_id
            where m.community_id = {work.Community} and m.undone_at is null order by m.at desc, m.id desc limit 20
            """,
            stop
        );

    public async Task<Outcome<MergeId>> Merge(PersonId gone, PersonId kept, PersonId by, CancellationToken stop)
    {
        var rows = await work.List<(PersonId Id, string State, DateOnly? Trial, DateOnly? Left, bool Keeps, Guid? Account, bool HasEmail)>(
            $"""
            select id, state, trial_until, left_on, keeps_profile, account_id, email is not null and btrim(email) <> '' from people.person
            where community_id = {work.Community} and id = any(array[{gone}, {kept}]) and merged_into is null order by id for update
            """,
            stop
        );
        if (rows.Count != 2)
            return new MergeErrors.NotTwo();
        var (from, to) = (rows.Find(r => r.Id == gone), rows.Find(r => r.Id == kept));
        if (from.Account is not null && to.Account is not null)
            return new MergeErrors.BothSignIn();
        foreach (var refuses in refusals)
            if (await refuses(gone, stop) is { } refused)
                return refused;

        var emailMoved = from.HasEmail && !to.HasEmail;
        var roles = await Strings(
            $"""
            insert into people.membership (community_id, person_id, role, since)
            select community_id, {kept}, role, since from people.membership where community_id = {work.Community}
              and person_id = {gone} on conflict do nothing returning role
            """,
            stop
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
                $"update people.person set merged_into = {kept} where community_id = {work.Community} and merged_into = {gone} returning id",
                stop
            )
        );
        var zone = clock.Today(work.Community.Zone);
        await work.Do(
            $"""
            update people.person set merged_into = {kept}, account_id = null, state = 'alumni', trial_until = null, keeps_profile = false,
              left_on = coalesce(left_on, greatest(joined_on, {zone})) where community_id = {work.Community} and id = {gone}
            """,
            stop
        );
        await work.Do(
            $"""
            update people.person k set account_id = coalesce(k.account_id, {from.Account}),
              email = case when {emailMoved} then g.email else k.email end
            from people.person g where k.community_id = {work.Community} and k.id = {kept} and g.community_id = {work.Community}
              and g.id = {gone}
            """,
            stop
        );
        await work.Do($"select people.index_people({work.Community}, array[{gone}, {kept}])", stop);
        var id = Id.New<MergeId>(clock);
        await work.Do(
            $"""
            insert into people.merge (community_id, id, gone_id, kept_id, at, by_person_id, before)
            values ({work.Community}, {id}, {gone}, {kept}, {clock.Now}, {by}, {JsonSerializer.Serialize(before, Json.Options)}::jsonb)
            """,
            stop
        );
        await outbox.Publish(new MembershipChanged(gone, PersonState.Alumni, StepKind.Merged), stop);
        return id;
    }

    public async Task<Outcome<Done>> Undo(MergeId id, CancellationToken stop)
    {
        var found = await work.List<(PersonId Gone, PersonId Kept, string Before)>(
            $"""
            update people.merge set undone_at = {clock.Now} where community_id = {work.Community} and id = {id} and undone_at is null
              and exists (select from people.person p where p.community_id = {work.Community} and p.id = gone_id
                and p.merged_into = kept_id)
            returning gone_id, kept_id, before::text
            """,
            stop
        );
        if (found.Count == 0)
            return new MergeErrors.NotToUndo();
        var (gone, kept, text) = found[0];
        var before = JsonSerializer.Deserialize<Before>(text, Json.Options)!;
        if (before.Account is { } account)
            await work.Do(
                $"update people.person set account_id = null where community_id = {work.Community} and id = {kept} and account_id = {account}",
                stop
            );
        if (before.EmailMoved)
            await work.Do($"update people.person set email = null where community_id = {work.Community} and id = {kept}", stop);
        await work.Do(
            $"""
            update people.person set merged_into = null, state = {before.State}, trial_until = {before.TrialUntil},
              left_on = {before.LeftOn}, keeps_profile = {before.KeepsProfile}, account_id = {before.Account}
            where community_id = {work.Community} and id = {gone}
            """,
            stop
        );
        await work.Do(
            $"delete from people.membership where community_id = {work.Community} and person_id = {kept} and role = any({before.Roles})",
            stop
        );
        foreach (var movable in Movable.All(app))
            if (before.Moved.TryGetValue(movable.Name, out var keys))
                await work.Do(movable.Return(work.Community, gone, kept, keys), stop);
        await work.Do(
            $"""
            update people.person set merged_into = {gone}
            where community_id = {work.Community} and merged_into = {kept} and id = any({before.Aliases})
            """,
            stop
        );
        await work.Do($"select people.index_people({work.Community}, array[{gone}, {kept}])", stop);
        return Done.It;
    }

    private async Task<Dictionary<string, string[]>> Move(PersonId gone, PersonId kept, CancellationToken stop)
    {
        var moved = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var movable in Movable.All(app))
            if (await Strings(movable.Move(work.Community, gone, kept), stop) is { Length: > 0 } keys)
                moved.Add(movable.Name, keys);
        return moved;
    }

    private async Task<Guid[]> Keys(Statement sql, CancellationToken stop) => [.. await work.List<Guid>(sql, stop)];

    private async Task<string[]> Strings(Statement sql, CancellationToken stop) => [.. await work.List<string>(sql, stop)];
}
