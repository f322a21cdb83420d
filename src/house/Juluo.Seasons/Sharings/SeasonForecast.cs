namespace Juluo.Seasons;

/// <summary>
/// Predicts which dates would be missed if the season were published now, by the same rules (<see cref="SeasonDates"/>). Existing bookings are read for all times
/// at once. If a booking is made in between, the constraint decides on publishing.
/// </summary>
internal sealed class SeasonForecast(UnitOfWork work, Clock clock)
{
    /// <param name="slots">The times in the order in which they are given.</param>
    public async Task<List<SlotDates>> Of(
        Season season,
        SeasonQuestions questions,
        SeasonQuestion question,
        IReadOnlyList<SeasonSlot> slots,
        CancellationToken stop
    )
    {
        var resources = question.Resources.ToDictionary(r => r.Id);
        var applications = question.Applications.ToDictionary(a => a.Id);
        var plans = await new PlansFacade(work, clock).Of([.. applications.Values.Select(a => a.Person)], season.FirstDay, stop);
        var missed = slots.Select(_ => new List<SeriesMiss>()).ToList();
        var asked = new List<(int Slot, LocalDate Day, SharedResource Resource, Interval Widened)>();
        var dates = new int[slots.Count];
        foreach (var (at, slot) in slots.Index())
        {
            if (await questions.Bookable(season, slot.Resource, stop) is not { } read)
                continue;
            var application = applications[slot.Application];
            var what = read.For(plans[application.Person].ToHashSet());
            var series = SeasonDates.Series(default, season, slot, application.Person, null);
            var (possible, never) = SeasonDates.Of(what, series, application.People, clock.Now);
            dates[at] = possible.Count + never.Count;
            missed[at].AddRange(never);
            asked.AddRange(
                possible.Select(during =>
                    (at, during.Start.InZone(what.Hours.Zone).Date, resources[slot.Resource], what.Rules.Widened(during))
                )
            );
        }

        var times = asked.ConvertAll(a => (a.Resource, a.Widened));
        foreach (var nth in Taken(times, await Standing(times, stop)))
            missed[asked[nth].Slot].Add(new(asked[nth].Day, "bookings.series.taken"));
        return [.. slots.Select((slot, at) => new SlotDates(slot.Application, slot.Wish, dates[at], [.. missed[at].OrderBy(m => m.Day)]))];
    }

    /// <summary>
    /// Returns the indices of requests that come too late, if each takes the first free units it needs, as <see cref="Claims"/> does, and later ones cannot have them. Pure. O(n · times of a unit).
    /// </summary>
    /// <param name="standing">The units already taken at the time of each request, by index.</param>
    internal static List<int> Taken(IReadOnlyList<(SharedResource Resource, Interval Widened)> asked, ILookup<int, UnitId> standing)
    {
        var given = new Dictionary<UnitId, List<Interval>>();
        var late = new List<int>();
        foreach (var (nth, (resource, during)) in asked.Index())
        {
            var others = standing[nth].ToHashSet();
            bool Free(UnitId unit) =>
                !others.Contains(unit)
                && !(given.GetValueOrDefault(unit)?.Exists(t => t.Start < during.End && t.End > during.Start) ?? false);
            var found = resource.Needs.Select(n => n.Units.Where(Free).Take(n.Wanted).ToList()).ToList();
            if (found.Zip(resource.Needs).Any(f => f.First.Count < f.Second.Wanted))
            {
                late.Add(nth);
                continue;
            }

            foreach (var unit in found.SelectMany(f => f))
                if (given.TryGetValue(unit, out var times))
                    times.Add(during);
                else
                    given[unit] = [during];
        }

        return late;
    }

    private async Task<ILookup<int, UnitId>> Standing(
        IReadOnlyList<(SharedResource Resource, Interval Widened)> asked,
        CancellationToken stop
    )
    {
        var pieces = asked.SelectMany((a, nth) => a.Resource.Needs.SelectMany(n => n.Units).Select(u => (nth, u, a.Widened))).ToList();
        var taken = await new BookingsFacade(work, clock).Taken(pieces.ConvertAll(p => (p.u, p.Widened)), stop);
        return taken.ToLookup(at => pieces[at].nth, at => pieces[at].u);
    }
}
