namespace Juluo.Circles;

internal sealed partial class CircleStore
{
    /// <summary>Founds a circle with the founder as coordinator, and publishes that unless the circle is private.</summary>
    public async Task<CircleId> Found(CircleDetails said, PersonId founder, CancellationToken stop)
    {
        var id = Id.New<CircleId>(clock);
        await work.Do(
            $"""
            insert into circles.circle (community_id, id, name_zh, name_en, purpose_zh, purpose_en, kind, entry, private, par_minor,
              by_share, founded_at)
            values ({work.Community}, {id}, {said.Name?.Said}, {said.Purpose?.Said}, {said.Kind},
              {said.Entry}, {said.Private}, {said.Par}, {said.ByShare}, {clock.Now})
            """,
            stop
        );
        await Put(id, founder, CirclePart.Coordinator, null, stop);
        await Note(id, CircleEvent.Founded, founder, null, null, stop);
        if (!said.Private)
            await outbox.Publish(new CircleChanged(id, said.Kind, CircleEvent.Founded), stop);
        return id;
    }

    public async Task Change(CircleId id, CircleDetails said, CancellationToken stop)
    {
        // The kind can't change, as issued shares would become meaningless.
        await work.Do(
            $"""
            update circles.circle set (name_zh, name_en) = ({said.Name?.Said}), (purpose_zh, purpose_en) = ({said.Purpose?.Said}),
              entry = {said.Entry}, private = {said.Private},
              par_minor = case when kind = 'co_operative' then coalesce({said.Par}, par_minor) end,
                by_share = kind = 'co_operative' and {said.ByShare}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );
    }

    /// <summary>Returns true if only its members can see the circle, or if there is no such circle.</summary>
    public async Task<bool> IsPrivate(CircleId id, CancellationToken stop) =>
        await work.Find<bool?>($"select private from circles.circle where community_id = {work.Community} and id = {id}", stop)
            is not false;

    public async Task SetClosed(Circle circle, bool closed, CancellationToken stop)
    {
        await work.Do(
            $"""
            update circles.circle set closed_at = {clock.NowIf(closed)}
            where community_id = {work.Community} and id = {circle.Id}
            """,
            stop
        );
        if (!circle.Private)
            await outbox.Publish(new CircleChanged(circle.Id, circle.Kind, closed ? CircleEvent.Closed : CircleEvent.Reopened), stop);
    }

    /// <summary>Adds a person to the circle from today. For a member, changes the role and the last day of the term; for a request to join, admits the person.</summary>
    public Task Put(CircleId id, PersonId person, CirclePart part, LocalDate? until, CancellationToken stop) =>
        work.Do(
            $"""
            insert into circles.circle_member (community_id, id, circle_id, person_id, part, state, since, until)
            values ({work.Community}, {Id.New<CircleMemberId>(clock)}, {id}, {person}, {part}, 'here', {Today}, {until})
            on conflict (community_id, circle_id, person_id) where state <> 'over'
            do update set part = excluded.part, until = excluded.until, state = 'here', asked_with = null
            """,
            stop
        );

    public async Task<bool> Ask(CircleId id, PersonId person, string? with, CancellationToken stop)
    {
        var membership = Id.New<CircleMemberId>(clock);
        return await work.Do(
                $"""
                insert into circles.circle_member (community_id, id, circle_id, person_id, part, state, asked_with, since)
                values ({work.Community}, {membership}, {id}, {person}, 'member', 'asked', {with}, {Today}) on conflict do nothing
                """,
                stop
            ) == 1;
    }

    /// <summary>Ends a person's membership or, if <paramref name="asking"/>, their request to join. Returns false if there is none.</summary>
    public async Task<bool> End(CircleId id, PersonId person, bool asking, CancellationToken stop)
    {
        var state = asking ? "asked" : "here";
        return await work.Do(
                $"""
                update circles.circle_member set state = 'over', ended_on = greatest({Today}, since)
                where community_id = {work.Community} and circle_id = {id} and person_id = {person} and state = {state}
                """,
                stop
            ) > 0;
    }

    /// <summary>Returns the error that prevents a person from leaving, or null. Locks the members until the transaction ends, so that the last two coordinators can't leave at once.</summary>
    public async Task<Error?> Stay(Circle circle, PersonId person, CancellationToken stop)
    {
        await work.Do(
            $"""
            select from circles.circle_member m
            where m.community_id = {work.Community} and m.circle_id = {circle.Id} and m.state = 'here' order by m.id for update
            """,
            stop
        );
        return (await Bound(circle, stop)).GetValueOrDefault(person);
    }

    /// <summary>Returns the members who can't leave, each with the error: they hold shares, or are the last coordinator of an open circle that has other members.</summary>
    public async Task<IReadOnlyDictionary<PersonId, Error>> Bound(Circle circle, CancellationToken stop)
    {
        var bound = new Dictionary<PersonId, Error>();
        if (circle.Par is not null)
            foreach (
                var (holder, shares) in await work.List<(PersonId, long)>(
                    $"select person_id, shares from circles.share_holding where community_id = {work.Community} and circle_id = {circle.Id} and shares > 0",
                    stop
                )
            )
                bound[holder] = new CircleErrors.HoldsShares(shares);
        var all = await work.List<(PersonId Person, bool Coordinates)>(
            $"""
            select m.person_id, m.part = 'coordinator' and exists (select from {PeopleFacade.Staying(work)} p where p.id = m.person_id)
            from circles.circle_member m
            where m.community_id = {work.Community} and m.circle_id = {circle.Id} and m.state = 'here'
            """,
            stop
        );
        if (circle.ClosedAt is null && all.Count > 1 && all.Where(m => m.Coordinates).ToList() is [var last])
            bound[last.Person] = new CircleErrors.LastCoordinator();
        return bound;
    }

    /// <summary>Returns the error that prevents closing a circle: it has an open ballot. Null if it can be closed.</summary>
    public async Task<Error?> Busy(CircleId id, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from circles.decision where community_id = {work.Community} and circle_id = {id} and state = 'open')",
            stop
        )
            ? new CircleErrors.BallotsAreOpen()
            : null;

    private DateOnly Today => clock.Today(work.Community.Zone).ToDateOnly();
}
