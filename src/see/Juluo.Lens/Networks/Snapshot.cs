using Juluo.Networks.Drawing;

namespace Juluo.Lens;

/// <summary>Precomputes the data of the network page together with the ties, so that no request computes anything.</summary>
internal sealed class Snapshot(UnitOfWork work, Roster roster)
{
    public async Task Write(
        Instant now,
        LocalDate week,
        Strengths strengths,
        List<TieState> ties,
        IReadOnlySet<(int, int)> hidden,
        CancellationToken stop
    )
    {
        var confirmed = ties.FindAll(t => t.Kind > TieKind.Stranger && !hidden.Contains((t.A, t.B)));
        var backbone = confirmed.OrderByDescending(t => t.Kind).ThenByDescending(t => t.Strength).ToList();
        var drawn = Chosen(backbone);
        var places = drawn.Select((person, place) => (person, place)).ToDictionary(p => p.person, p => p.place);
        var inside = backbone.Where(t => places.ContainsKey(t.A) && places.ContainsKey(t.B)).Take(StoredPicture.MostTies * 2).ToList();
        var points = await Spots(drawn, Graph.FromEdges(drawn.Count, inside.Select(t => new Edge(places[t.A], places[t.B]))), stop);
        var (weeks, past) = await Past(week, places, stop);
        var picture = new StoredPicture(
            [.. drawn.Select((p, k) => new StoredPicture.Person(roster[p], points[k].X, points[k].Y))],
            [.. past.Where(t => t.Week == weeks.Count - 1)],
            weeks,
            [.. Trades().Select(t => t.Trade)],
            Matrix(confirmed),
            FoundGroups.Of(roster.Count, confirmed, places)
        );

        var last = strengths.All.Count == 0 ? (DateTime?)null : Days.Utc(strengths.All.Values.Max(e => e.Last));
        var json = JsonSerializer.Serialize(picture, Json.Options);
        var earlier = JsonSerializer.Serialize(past.Select(StoredPicture.Row), Json.Options);
        await work.Do(
            $"""
            insert into lens.reading (community_id, computed_at, evidence_to, people, picture, past) values ({work.Community},
              {now}, {last}, {roster.Count}, {json}::jsonb, {earlier})
            on conflict (community_id) do update set computed_at = excluded.computed_at, evidence_to = excluded.evidence_to,
              people = excluded.people,
              picture = excluded.picture, past = excluded.past
            """,
            stop
        );
    }

    /// <summary>Returns the people with the strongest ties, up to the capacity of the picture.</summary>
    private static List<int> Chosen(List<TieState> backbone)
    {
        var chosen = new HashSet<int>();
        foreach (var tie in backbone)
            if (chosen.Count + 2 <= StoredPicture.MostPeople || (chosen.Contains(tie.A) && chosen.Contains(tie.B)))
            {
                chosen.Add(tie.A);
                chosen.Add(tie.B);
            }

        return [.. chosen.Order()];
    }

    /// <summary>Computes the layout from the previous positions, so that people find themselves again.</summary>
    private async Task<List<(float X, float Y)>> Spots(List<int> drawn, Graph graph, CancellationToken stop)
    {
        var before = (
            await work.List<(Guid Person, float X, float Y)>(
                $"select person_id, x, y from lens.spot where community_id = {work.Community}",
                stop
            )
        ).ToDictionary(s => s.Person, s => new Point(s.X, s.Y));
        var start = drawn
            .Select(p => before.TryGetValue(roster[p].Value, out var spot) ? spot : new Point(double.NaN, double.NaN))
            .ToList();
        var known = start.Count(p => double.IsFinite(p.X)) > drawn.Count / 2;
        var points = Layout
            .Of(graph, known ? start : null, iterations: known ? 20 : 100, stop: stop)
            .Select(p => ((float)p.X, (float)p.Y))
            .ToList();

        await work.Do($"delete from lens.spot where community_id = {work.Community}", stop);
        var item2s = points.Select(p => p.Item2);
        await work.Do(
            $"""
            insert into lens.spot (community_id, person_id, x, y) select {work.Community}, *
            from unnest({drawn.Select(p => roster[p])}::uuid[], {points.Select(p => p.Item1)}::real[], {item2s}::real[])
            """,
            stop
        );
        return points;
    }

    /// <summary>Returns the latest weeks' ties among the people drawn, the strongest of each week. Filtered here, because the query planner has no statistics on rows just written.</summary>
    private async Task<(List<LocalDate> Weeks, List<StoredPicture.Tie> Ties)> Past(
        LocalDate current,
        Dictionary<int, int> places,
        CancellationToken stop
    )
    {
        await using var select = work.Command(
            $"""
            select week, a, b, kind, strength, probability from lens.tie_week
            where community_id = {work.Community} and week > {current.PlusWeeks(-StoredPicture.MostWeeks)}
            order by week, kind desc, strength desc
            """
        );
        select.CommandTimeout = 0;
        var weeks = new List<LocalDate>();
        var ties = new List<StoredPicture.Tie>();
        var inWeek = 0;
        await foreach (
            var (week, a, b, kind, strength, probability) in select.Rows(
                r =>
                    (
                        LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(0)),
                        roster.PlaceOf(r.GetGuid(1)),
                        roster.PlaceOf(r.GetGuid(2)),
                        (TieKind)r.GetInt16(3),
                        r.GetFloat(4),
                        r.GetFloat(5)
                    ),
                stop
            )
        )
        {
            if (weeks.Count == 0 || weeks[^1] != week)
            {
                weeks.Add(week);
                inWeek = 0;
            }

            if (inWeek < StoredPicture.MostTies && places.TryGetValue(a, out var one) && places.TryGetValue(b, out var other))
            {
                ties.Add(new(one, other, kind, strength, probability, weeks.Count - 1));
                inWeek++;
            }
        }

        return (weeks, ties);
    }

    /// <summary>Professions with five or more people, the largest first, at most eleven; then all others together, if they are at least five people.</summary>
    private List<(int[] Numbers, StoredPicture.Profession Trade)> Trades()
    {
        var groups = roster.Trades.Select((profession, person) => (profession, person)).GroupBy(t => t.profession, t => t.person).ToList();
        var large = groups
            .Where(g => g.Count() >= Statistic.Few && roster.Cards[g.First()].Trade is not null)
            .OrderByDescending(g => g.Count())
            .Take(11)
            .ToList();
        var named = large
            .Select(g =>
                (
                    new[] { g.Key },
                    new StoredPicture.Profession(roster.Cards[g.First()].Trade!.Name.Zh, roster.Cards[g.First()].Trade!.Name.En, g.Count())
                )
            )
            .ToList();
        var rest = groups.Except(large).ToList();
        var others = rest.Sum(g => g.Count());
        return others >= Statistic.Few
            ? [.. named, ([.. rest.Select(g => g.Key)], new StoredPicture.Profession(null, null, others))]
            : named;
    }

    /// <summary>Observed ties between professions with the number expected from everyone's own number of ties (configuration model).</summary>
    private List<StoredPicture.Cell> Matrix(List<TieState> confirmed)
    {
        var professions = Trades();
        var professionOf = professions.SelectMany((t, k) => t.Numbers.Select(n => (n, k))).ToDictionary(x => x.n, x => x.k);
        int? Of(int person) => professionOf.TryGetValue(roster.Trades[person], out var k) ? k : null;
        var observed = new double[professions.Count, professions.Count];
        var ends = new double[professions.Count];
        foreach (var tie in confirmed)
        {
            if (Of(tie.A) is not { } a || Of(tie.B) is not { } b)
                continue;
            observed[Math.Min(a, b), Math.Max(a, b)]++;
            ends[a]++;
            ends[b]++;
        }

        var all = ends.Sum();
        var cells = new List<StoredPicture.Cell>();
        for (var a = 0; a < professions.Count && all > 0; a++)
        for (var b = a; b < professions.Count; b++)
            cells.Add(new(a, b, observed[a, b], Math.Round(ends[a] * ends[b] / all / (a == b ? 2 : 1), 2)));
        return cells;
    }
}
