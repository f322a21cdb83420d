using Juluo.Networks.Statistics;

namespace Juluo.Lens;

/// <summary>Measures of newcomers' arrival: the days until five ties, and the people without any tie after three weeks and four visits.</summary>
internal sealed class Arrivals(UnitOfWork work, Roster roster, Days days)
{
    private const int Ties = 5;
    private const int NewcomerDays = 180;
    public const int Visits = 4;
    public const int DaysKnown = 21;
    private readonly Dictionary<int, Dictionary<int, LocalDate>> firstTies = [];

    /// <summary>Loads ties of the weeks before the first week to be read.</summary>
    public async Task Begin(LocalDate first, CancellationToken stop)
    {
        var since = first.PlusWeeks(-52);
        await using var select = work.Command(
            $"select a, b, min(week) from lens.tie_week where community_id = {work.Community} and week < {first} and week >= {since} group by a, b"
        );
        select.CommandTimeout = 0;
        foreach (
            var (a, b, week) in await select.List(
                r => (roster.PlaceOf(r.GetGuid(0)), roster.PlaceOf(r.GetGuid(1)), LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(2))),
                stop
            )
        )
            if (a >= 0 && b >= 0)
                Note(a, b, week);
    }

    public void Note(LocalDate week, List<TieState> ties)
    {
        foreach (var tie in ties)
            if (tie.Kind > TieKind.Stranger)
                Note(tie.A, tie.B, week);
    }

    public IEnumerable<Statistic> Of(LocalDate week, double end, Graph graph, List<Detection> window)
    {
        var today = Days.Date(days.LocalDay(end - 1e-6));
        var newcomers = Enumerable.Range(0, roster.Count).Where(p => Known(p, today) is >= 0 and <= NewcomerDays).ToList();
        var waits = newcomers.Select(p => Wait(p, today)).ToList();
        var curve = waits.Count == 0 ? null : KaplanMeier.Of(waits);
        yield return new(
            "newcomers",
            curve?.Median ?? double.NaN,
            newcomers.Count,
            Detail: new Dictionary<string, double>(StringComparer.Ordinal) { ["reached"] = waits.Count(w => w.Happened) }
        );

        var visits = new Dictionary<int, HashSet<int>>();
        foreach (var s in window)
            if (Kinds.IsParallel(s.Kind))
                foreach (var person in (int[])[s.A, s.B])
                    (visits.TryGetValue(person, out var seen) ? seen : visits[person] = []).Add(days.LocalDay(s.Day));
        var settled = visits.Where(v => v.Value.Count >= Visits && Known(v.Key, today) >= DaysKnown).Select(v => v.Key).ToList();
        var alone = settled.Count(p => graph.Degree(p) == 0);
        yield return Isolates(alone, settled.Count);
    }

    /// <summary>Returns the share of people without ties. A handful could be identified, so the number is shown from five people, or if it is zero.</summary>
    internal static Statistic Isolates(int alone, int settled) =>
        new Tallied(alone, settled, alone is > 0 and < Statistic.Few ? 0 : settled).As("isolates");

    private int Known(int person, LocalDate today) => Period.DaysBetween(roster.Cards[person].JoinedOn, today);

    private (double Time, bool Happened) Wait(int person, LocalDate today)
    {
        var joined = roster.Cards[person].JoinedOn;
        var weeks = firstTies.TryGetValue(person, out var ties) ? ties.Values.Order().ToList() : [];
        return weeks.Count >= Ties
            ? (Math.Max(0, Period.DaysBetween(joined, weeks[Ties - 1].PlusDays(6))), true)
            : (Math.Max(0, Period.DaysBetween(joined, today)), false);
    }

    private void Note(int a, int b, LocalDate week)
    {
        foreach (var (one, other) in ((int, int)[])[(a, b), (b, a)])
            (firstTies.TryGetValue(one, out var known) ? known : firstTies[one] = []).TryAdd(other, week);
    }
}
