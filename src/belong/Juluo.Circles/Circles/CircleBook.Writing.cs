using NodaTime;

namespace Juluo.Circles;

internal sealed partial class CircleBook
{
    /// <summary>Founds a circle; whoever founds it coordinates it.</summary>
    public async Task<CircleId> Found(CircleDetails said, PersonId founder, CancellationToken stop)
    {
        var id = Id.New<CircleId>(clock);
        await using var insert = work.Command(
            """
            insert into circles.circle (community_id, id, name_zh, name_en, purpose_zh, purpose_en, kind, entry, private, par_minor, by_share, founded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            work.Community.Id.Value,
            id.Value,
            said.NameZh,
            said.NameEn,
            said.PurposeZh,
            said.PurposeEn,
            EnumWord.Of(said.Kind),
            EnumWord.Of(said.Entry),
            said.Private,
            said.Par,
            said.ByShare,
            clock.Now.ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
        await Put(id, founder, CirclePart.Coordinator, null, stop);
        await Note(id, CircleEvent.Founded, founder, null, null, stop);
        if (!said.Private)
            await outbox.Publish(new CircleChanged(id, said.Kind, CircleEvent.Founded), stop);
        return id;
    }

    public async Task Change(CircleId id, CircleDetails said, CancellationToken stop)
    {
        // The kind stays: shares that were issued would hang in the air.
        await using var update = work.Command(
            """
            update circles.circle set name_zh = $3, name_en = $4, purpose_zh = $5, purpose_en = $6, entry = $7, private = $8,
              par_minor = case when kind = 'co_operative' then coalesce($9, par_minor) end, by_share = kind = 'co_operative' and $10
            where community_id = $1 and id = $2
            """,
            work.Community.Id.Value,
            id.Value,
            said.NameZh,
            said.NameEn,
            said.PurposeZh,
            said.PurposeEn,
            EnumWord.Of(said.Entry),
            said.Private,
            said.Par,
            said.ByShare
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Whether only its own members know of it.</summary>
    public async Task<bool> IsPrivate(CircleId id, CancellationToken stop)
    {
        await using var select = work.Command(
            "select private from circles.circle where community_id = $1 and id = $2",
            work.Community.Id.Value,
            id.Value
        );
        return await select.ExecuteScalarAsync(stop) is not false;
    }

    public async Task SetClosed(Circle circle, bool closed, CancellationToken stop)
    {
        await using var update = work.Command(
            "update circles.circle set closed_at = $3 where community_id = $1 and id = $2",
            work.Community.Id.Value,
            circle.Id.Value,
            closed ? clock.Now.ToDateTimeUtc() : null
        );
        await update.ExecuteNonQueryAsync(stop);
        if (!circle.Private)
            await outbox.Publish(new CircleChanged(circle.Id, circle.Kind, closed ? CircleEvent.Closed : CircleEvent.Reopened), stop);
    }

    /// <summary>Somebody is of the circle from today, or in another part of it.</summary>
    public async Task Put(CircleId id, PersonId person, CirclePart part, LocalDate? until, CancellationToken stop)
    {
        await using var write = work.Command(
            """
            insert into circles.circle_member (community_id, id, circle_id, person_id, part, state, since, until)
            values ($1, $2, $3, $4, $5, 'here', $6, $7)
            on conflict (community_id, circle_id, person_id) where state <> 'over'
            do update set part = excluded.part, until = excluded.until, state = 'here', asked_with = null
            """,
            work.Community.Id.Value,
            Id.New<CircleMemberId>(clock).Value,
            id.Value,
            person.Value,
            EnumWord.Of(part),
            Today,
            until?.ToDateOnly()
        );
        await write.ExecuteNonQueryAsync(stop);
    }

    public async Task<bool> Ask(CircleId id, PersonId person, string? with, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            insert into circles.circle_member (community_id, id, circle_id, person_id, part, state, asked_with, since)
            values ($1, $2, $3, $4, 'member', 'asked', $5, $6) on conflict do nothing
            """,
            work.Community.Id.Value,
            Id.New<CircleMemberId>(clock).Value,
            id.Value,
            person.Value,
            with,
            Today
        );
        return await insert.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <summary>Ends somebody's membership or request; false if there is none.</summary>
    public async Task<bool> End(CircleId id, PersonId person, bool asking, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update circles.circle_member set state = 'over', ended_on = greatest($5, since)
            where community_id = $1 and circle_id = $2 and person_id = $3 and state = $4
            """,
            work.Community.Id.Value,
            id.Value,
            person.Value,
            asking ? "asked" : "here",
            Today
        );
        return await update.ExecuteNonQueryAsync(stop) > 0;
    }

    /// <summary>Why somebody cannot go: nobody would coordinate the others, or they hold shares.</summary>
    public async Task<Error?> Stay(Circle circle, PersonId person, CancellationToken stop)
    {
        // Held fast, so that the last two do not go at once.
        await using var select = work.Command(
            """
            select m.person_id, m.part from circles.circle_member m
            where m.community_id = $1 and m.circle_id = $2 and m.state = 'here' order by m.id for update
            """,
            work.Community.Id.Value,
            circle.Id.Value
        );
        var all = await select.List(r => (Person: r.Person(0), Coordinates: r.GetString(1) == "coordinator"), stop);
        if (circle.ClosedAt is null && all.Count > 1 && all.Contains((person, true)) && all.Count(m => m.Coordinates) == 1)
            return new CircleErrors.LastCoordinator();
        if (circle.Par is null)
            return null;
        await using var held = work.Command(
            "select shares from circles.share_holding where community_id = $1 and circle_id = $2 and person_id = $3",
            work.Community.Id.Value,
            circle.Id.Value,
            person.Value
        );
        return await held.ExecuteScalarAsync(stop) is long shares and > 0 ? new CircleErrors.HoldsShares(shares) : null;
    }

    private DateOnly Today => clock.Today(work.Community.Zone).ToDateOnly();
}
