namespace Juluo.Rounds;

/// <summary>Reads and writes what wishes are given, and why others are not.</summary>
internal sealed class SlotBook(Work work)
{
    // What meets a time that is there is left out; a slot that lacks a piece is no slot.
    private const string Insert = """
        with made as (
          insert into rounds.round_slot (community_id, application_id, number, round_id, resource_id, weekday, starts, minutes, by_hand)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1
        ),
        taken as (
          insert into rounds.round_take (community_id, round_id, unit_id, week, application_id, number)
          select $1, $4, u, int4range(p.f, p.t), $2, $3 from made, unnest($10::uuid[]) as u, unnest($11::int[], $12::int[]) as p (f, t) order by u, p.f
          on conflict do nothing returning 1
        )
        select (select count(*) from taken)::int
        """;

    private Guid Here => work.Community.Id.Value;

    /// <summary>Those of a round, in the order in which they were given.</summary>
    public async Task<List<RoundSlot>> Of(RoundId round, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select s.application_id, s.number, s.resource_id, s.weekday, s.starts, s.minutes, s.by_hand, s.series_id,
              (select coalesce(array_agg(distinct t.unit_id), '{}') from rounds.round_take t
                where t.community_id = $1 and t.application_id = s.application_id and t.number = s.number)
            from rounds.round_slot s where s.community_id = $1 and s.round_id = $2 order by s.weekday, s.starts, s.application_id, s.number
            """,
            Here,
            round.Value
        );
        return await select.List(
            r => new RoundSlot(
                new(r.GetGuid(0)),
                r.GetInt16(1),
                new(r.GetGuid(2)),
                r.GetInt16(3),
                r.GetInt16(4),
                r.GetInt16(5),
                [.. r.GetFieldValue<Guid[]>(8).Select(u => new UnitId(u))],
                r.GetBoolean(6),
                r.IsDBNull(7) ? null : new SeriesId(r.GetGuid(7))
            ),
            stop
        );
    }

    /// <summary>Writes one, if what it takes is free in the round: <c>no_slot_twice</c> decides.</summary>
    public async Task<bool> Add(RoundId round, RoundSlot slot, SharedResource resource, CancellationToken stop)
    {
        var pieces = WeekUnits.Pieces(resource, slot.Weekday, slot.Starts, slot.Minutes);
        await using var insert = work.Command(
            Insert,
            Here,
            slot.Application.Value,
            (short)slot.Wish,
            round.Value,
            slot.Resource.Value,
            (short)slot.Weekday,
            (short)slot.Starts,
            (short)slot.Minutes,
            slot.ByHand,
            slot.Units.Select(u => u.Value).ToArray(),
            pieces.Select(p => p.From).ToArray(),
            pieces.Select(p => p.To).ToArray()
        );
        if ((await insert.List(r => r.GetInt32(0), stop))[0] == slot.Units.Count * pieces.Count)
            return true;
        await Remove(slot.Application, slot.Wish, stop);
        return false;
    }

    /// <summary>Of what a resource needs the first units that nobody has then in the round; null: too few are free.</summary>
    public async Task<IReadOnlyList<UnitId>?> Free(
        RoundId round,
        SharedResource resource,
        int weekday,
        int starts,
        int minutes,
        CancellationToken stop
    )
    {
        var pieces = WeekUnits.Pieces(resource, weekday, starts, minutes);
        await using var select = work.Command(
            """
            select distinct t.unit_id from rounds.round_take t, unnest($3::int[], $4::int[]) as p (f, u)
            where t.community_id = $1 and t.round_id = $2 and t.week && int4range(p.f, p.u)
            """,
            Here,
            round.Value,
            pieces.Select(p => p.From).ToArray(),
            pieces.Select(p => p.To).ToArray()
        );
        var busy = (await select.List(r => new UnitId(r.GetGuid(0)), stop)).ToHashSet();
        var found = resource.Needs.Select(n => n.Units.Where(u => !busy.Contains(u)).Take(n.Wanted).ToList()).ToList();
        return found.Zip(resource.Needs).All(f => f.First.Count == f.Second.Wanted) ? [.. found.SelectMany(f => f)] : null;
    }

    public async Task<bool> Remove(RoundApplicationId application, int wish, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from rounds.round_slot where community_id = $1 and application_id = $2 and number = $3",
            Here,
            application.Value,
            (short)wish
        );
        return await delete.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <summary>What was proposed makes way for another proposal; what was chosen by hand stays.</summary>
    public async Task Clear(RoundId round, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from rounds.round_slot where community_id = $1 and round_id = $2 and not by_hand",
            Here,
            round.Value
        );
        await delete.ExecuteNonQueryAsync(stop);
    }

    public async Task Booked(RoundSlot slot, SeriesId series, CancellationToken stop)
    {
        await using var update = work.Command(
            "update rounds.round_slot set series_id = $4 where community_id = $1 and application_id = $2 and number = $3",
            Here,
            slot.Application.Value,
            (short)slot.Wish,
            series.Value
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    public async Task Refuse(IReadOnlyList<RoundRefusal> refusals, CancellationToken stop)
    {
        var placed = refusals
            .GroupBy(r => (r.Application, r.Wish))
            .SelectMany(g => g.Select((r, place) => (Refusal: r, Place: (short)(place + 1))))
            .ToList();
        await using var insert = work.Command(
            """
            insert into rounds.round_refusal (community_id, application_id, number, place, resource_id, why, taken_by, amount)
            select $1, r.* from unnest($2::uuid[], $3::smallint[], $4::smallint[], $5::uuid[], $6::text[], $7::text[], $8::int[]) as r
            """,
            Here,
            placed.Select(p => p.Refusal.Application.Value).ToArray(),
            placed.Select(p => (short)p.Refusal.Wish).ToArray(),
            placed.Select(p => p.Place).ToArray(),
            placed.Select(p => p.Refusal.Resource?.Value).ToArray(),
            placed.Select(p => EnumWord.Of(p.Refusal.Why)).ToArray(),
            placed.Select(p => p.Refusal.TakenBy is { } kind ? EnumWord.Of(kind) : null).ToArray(),
            placed.Select(p => p.Refusal.Amount).ToArray()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    public async Task<List<RoundRefusal>> Refusals(RoundApplicationId application, CancellationToken stop)
    {
        await using var select = work.Command(
            "select number, resource_id, why, taken_by, amount from rounds.round_refusal where community_id = $1 and application_id = $2 order by number, place",
            Here,
            application.Value
        );
        return await select.List(
            r => new RoundRefusal(
                application,
                r.GetInt16(0),
                r.IsDBNull(1) ? null : new ResourceId(r.GetGuid(1)),
                EnumWord.Read<RoundReason>(r.GetString(2)),
                r.IsDBNull(3) ? null : EnumWord.Read<RoundGroupKind>(r.GetString(3)),
                r.IsDBNull(4) ? null : r.GetInt32(4)
            ),
            stop
        );
    }
}
