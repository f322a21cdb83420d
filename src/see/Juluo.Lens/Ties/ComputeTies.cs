namespace Juluo.Lens;

/// <summary>
/// Computes the ties, the weeks and the measures from the ledger. New rows are added to carried strengths; a closed week is recomputed only if older rows arrived. No request waits for
/// this: pages show the latest result and its time.
/// </summary>
[Named("lens.compute-ties")]
public sealed class ComputeTies(UnitOfWork work, PeopleFacade people, Clock clock) : Job
{
    /// <summary>The number of past weeks that can be recomputed; earlier weeks keep their ties. It covers the history that pages show.</summary>
    private const int MostWeeks = 110;

    /// <summary>The number of days of history used when a past week is recomputed; strength from before has decayed too far to matter.</summary>
    private const double Before = 180;

    private List<Correction> corrections = [];

    public override async Task Run(Community community, CancellationToken stop)
    {
        await using (
            var alone = work.Command($"select pg_try_advisory_xact_lock(hashtextextended('lens.compute' || {community.Id}::text, 0))")
        )
            if (await alone.ExecuteScalarAsync(stop) is false)
                return;
        var days = new Days(community.Zone);
        var now = Days.Of(clock.Now);
        var aliases = (await people.Aliases(stop)).ToDictionary(a => a.Key.Value, a => a.Value.Value);
        var roster = new Roster(await people.All(stop), aliases);
        var zones = await new Labels(work).All(stop);

        var store = new EvidenceStore(work, roster);
        var strengths = await store.Load(stop);
        await new AliasStore(work, roster, strengths).Follow(aliases, stop);
        var newcomers = await store.Newcomers(stop);
        var earliest = await new Counting(work, roster, days, now).Run(strengths, newcomers, stop);

        var week = days.WeekOf(now);
        var first = await FirstWeek(days, earliest, week, stop);
        corrections = await new Corrections(work).InForce(stop);
        var reading = new WeekReading(work, roster, days, current: week);
        await reading.Begin(first, stop);
        var window = await Replay(reading, roster, days, first, week, zones, stop);

        var ties = TieReader.Read(roster.Count, strengths, window.FindAll(s => s.Day >= now - TieRules.Window), now, days.LocalDay, zones);
        ties = Corrections.Apply(ties, corrections, roster, out var hidden);
        await new TieStore(work, roster).Replace(ties, hidden, stop);
        await reading.Close(week, now, ties, window, strengths, stop);
        await new Snapshot(work, roster).Write(clock.Now, week, strengths, ties, hidden, stop);
    }

    /// <summary>Returns the first week to compute: the week of the earliest new row, or the one that was open at the last reading.</summary>
    private async Task<LocalDate> FirstWeek(Days days, double? earliest, LocalDate current, CancellationToken stop)
    {
        var last = await work.List(
            $"select computed_at from lens.reading where community_id = {work.Community}",
            r => days.WeekOf(Days.Of(r.Instant(0))),
            stop
        );
        var first = last.Count > 0 ? last[0] : current;
        if (earliest is { } day && days.WeekOf(day) < first)
            first = days.WeekOf(day);
        var bound = current.PlusWeeks(-MostWeeks);
        return first < bound ? bound
            : first > current ? current
            : first;
    }

    /// <summary>Computes the closed weeks in order, in one pass over the ledger, and returns the window of the open week.</summary>
    private async Task<List<Detection>> Replay(
        WeekReading reading,
        Roster roster,
        Days days,
        LocalDate first,
        LocalDate current,
        IReadOnlyDictionary<short, string> zones,
        CancellationToken stop
    )
    {
        var strengths = new Strengths(roster.Count);
        var window = new List<Detection>();
        // In chunks, so that memory holds five weeks and the reader is closed before a week is written on the same connection.
        async Task Take(double from, double until)
        {
            window.RemoveAll(s => s.Day < until - TieRules.Window - 7);
            await foreach (var sighting in new LedgerRows(work, roster).Between(Days.Utc(from), Days.Utc(until), stop))
            {
                window.Add(sighting);
                if (first < current)
                    strengths.Fold(sighting.A, sighting.B, sighting.Kind, sighting.Day, sighting.Minutes, sighting.Present);
            }
        }

        for (var at = days.Start(first) - (first < current ? Before : TieRules.Window + 7); at < days.Start(first); at += 28)
            await Take(at, Math.Min(at + 28, days.Start(first)));
        for (var week = first; week < current; week = week.PlusWeeks(1))
        {
            var end = days.Start(week.PlusWeeks(1));
            await Take(days.Start(week), end);
            var ties = TieReader.Read(
                roster.Count,
                strengths,
                window.FindAll(s => s.Day >= end - TieRules.Window),
                end,
                days.LocalDay,
                zones
            );
            await reading.Close(week, end, Corrections.Apply(ties, corrections, roster, out _), window, strengths, stop);
        }

        var now = Days.Of(clock.Now);
        await Take(days.Start(current), now + 1);
        window.RemoveAll(s => s.Day < now - TieRules.Window - 7 || s.Day > now);
        return window;
    }
}
