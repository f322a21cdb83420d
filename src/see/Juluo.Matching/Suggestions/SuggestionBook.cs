using System.Data.Common;
using System.Text.Json;
using NodaTime;

namespace Juluo.Matching;

/// <summary>Reads and writes the weeks' lists.</summary>
internal sealed class SuggestionBook(Work work, Clock clock)
{
    private const string Columns = "id, week, a, b, value, terms, reasons, arm, state";

    private Guid Here => work.Community.Id.Value;

    public LocalDate Week => clock.Today(work.Community.Zone).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    public async Task Add(LocalDate week, Valuation valuation, IReadOnlyList<Allotted> pairs, CancellationToken stop)
    {
        if (pairs.Count == 0)
            return;
        var now = clock.Now.ToDateTimeUtc();
        // A < B by key, as the table wants it; the scene numbers people in the order of their keys.
        var rows = pairs.Select(p => (Pair: p, A: valuation.Scene.People[p.A].Card.Id, B: valuation.Scene.People[p.B].Card.Id)).ToArray();
        await using var insert = work.Command(
            """
            insert into matching.suggestion (community_id, id, week, a, b, value, terms, reasons, arm, state, made_at)
            select $1, id, $2, a, b, value, terms, reasons, arm, 'open', $3
            from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::float8[], $8::jsonb[], $9::jsonb[], $10::text[]) as t (id, a, b, value, terms, reasons, arm)
            on conflict on constraint suggested_once_a_week do nothing
            """,
            Here,
            week.ToDateOnly(),
            now,
            rows.Select(_ => Guid.CreateVersion7(clock.Provider.GetUtcNow())).ToArray(),
            rows.Select(r => r.A.Value).ToArray(),
            rows.Select(r => r.B.Value).ToArray(),
            rows.Select(r => r.Pair.Worth.Value).ToArray(),
            rows.Select(r => JsonSerializer.Serialize(r.Pair.Worth, Json.Options)).ToArray(),
            rows.Select(r => JsonSerializer.Serialize(ReasonsFor.Pair(valuation, r.Pair), Json.Options)).ToArray(),
            rows.Select(r => Snake.Case(r.Pair.Arm.ToString())).ToArray()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    /// <summary>What may be shown now, the best first: neither held back nor taken, both with a turn left, and not asked already.</summary>
    public async Task<List<Suggestion>> Showable(int most, CancellationToken stop)
    {
        await using var select = work.Command(
            $"""
            select {Columns} from matching.suggestion s
            where community_id = $1 and week = $2 and state = 'open' and arm <> 'held_back'
              and not exists (select from matching.introduction i where i.community_id = s.community_id and i.a = s.a and i.b = s.b and i.state in ('asked', 'accepted'))
              and not exists (select from matching.do_not_match d where d.community_id = s.community_id and (d.person_id, d.other_id) in ((s.a, s.b), (s.b, s.a)))
              and not exists (
                select from (values (s.a), (s.b)) p (id)
                left join matching.capacity c on c.community_id = s.community_id and c.person_id = p.id
                where coalesce(c.paused, false)
                  or (select count(*) from matching.turn t where t.community_id = s.community_id and t.person_id = p.id and t.month = $3) >= coalesce(c.per_month, {Capacity.Usual.PerMonth}))
            order by value desc, id limit $4
            """,
            Here,
            Week.ToDateOnly(),
            clock.Today(work.Community.Zone).With(DateAdjusters.StartOfMonth).ToDateOnly(),
            most
        );
        return await select.List(Read, stop);
    }

    public async Task<Suggestion?> Find(SuggestionId id, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from matching.suggestion where community_id = $1 and id = $2 and arm <> 'held_back'",
            Here,
            id.Value
        );
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    /// <returns>False when it was not in the state to move from.</returns>
    public async Task<bool> Move(SuggestionId id, SuggestionState from, SuggestionState to, CancellationToken stop)
    {
        await using var move = work.Command(
            "update matching.suggestion set state = $4 where community_id = $1 and id = $2 and state = $3 and arm <> 'held_back'",
            Here,
            id.Value,
            Snake.Case(from.ToString()),
            Snake.Case(to.ToString())
        );
        return await move.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <summary>What was left over from weeks before is over.</summary>
    public async Task Close(LocalDate before, CancellationToken stop)
    {
        await using var close = work.Command(
            "update matching.suggestion set state = 'expired' where community_id = $1 and week < $2 and state = 'open'",
            Here,
            before.ToDateOnly()
        );
        await close.ExecuteNonQueryAsync(stop);
    }

    /// <summary>A person's presence no longer counts: what rests on it is taken out of every list.</summary>
    public async Task Forget(PersonId person, CancellationToken stop)
    {
        await using var forget = work.Command(
            """
            update matching.suggestion set state = case when state = 'open' then 'expired' else state end, terms = '{}', reasons = '[]', touched = null
            where community_id = $1 and (a = $2 or b = $2)
            """,
            Here,
            person.Value
        );
        await forget.ExecuteNonQueryAsync(stop);
    }

    /// <summary>As the page says it: a chance of so many tenths, and nothing finer to anybody.</summary>
    private static double Tenths(Worth worth) => Math.Clamp(Math.Round(worth.BothAgree, 1), 0.1, 0.9);

    private static Suggestion Read(DbDataReader row) =>
        new(
            new(row.GetGuid(0)),
            LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(1)),
            row.Person(2),
            row.Person(3),
            Math.Round(row.GetDouble(4), 2),
            row.GetString(5) is var terms && terms.Length > 2 ? Tenths(JsonSerializer.Deserialize<Worth>(terms, Json.Options)!) : 0,
            JsonSerializer.Deserialize<List<Reason>>(row.GetString(6), Json.Options)!,
            Enum.Parse<Arm>(row.GetString(7).Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
            Enum.Parse<SuggestionState>(row.GetString(8).Replace("_", "", StringComparison.Ordinal), ignoreCase: true)
        );
}
