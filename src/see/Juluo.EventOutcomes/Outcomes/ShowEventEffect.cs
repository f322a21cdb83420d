using Juluo.Networks.Statistics;

namespace Juluo.EventOutcomes;

/// <summary>
/// GET /events/effect — compares the buzz in weeks with an event and in weeks without one, over the last two years. The week after an event is compared too, as time together at the event
/// itself is part of the buzz of its week.
/// </summary>
[Get("/events/effect", "lens.measures", Page = typeof(EventEffectPage))]
internal sealed class ShowEventEffect(EventsFacade events, MeasuresFacade measures, Clock clock) : Slice<Nothing, EventEffectView>
{
    private const int Weeks = 104;
    private const string Buzz = "buzz";

    public override async Task<Outcome<EventEffectView>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var zone = caller.Community.Zone;
        var buzz = await measures.Weeks(Buzz, Weeks, stop);
        if (buzz.Count == 0)
            return new EventEffectView(null, null, []);
        var first = buzz.Keys.Min();
        var held = (await events.Starts(zone.AtStartOfDay(first.PlusWeeks(-1)).ToInstant(), clock.Now, stop))
            .Select(at => Monday(at.InZone(zone).Date))
            .CountBy(week => week)
            .ToDictionary();
        var all = new List<EventWeek>();
        // The current week is not over, so it is left out.
        for (var week = first; week < Monday(clock.Today(zone)); week = week.PlusWeeks(1))
            all.Add(new(week, buzz.TryGetValue(week, out var value) ? value : null, held.GetValueOrDefault(week)));
        double[] values = [.. all.Select(w => w.Buzz ?? double.NaN)];
        return new EventEffectView(
            MarkedWeeks.Compare(values, [.. all.Select(w => w.Events > 0)]),
            MarkedWeeks.Compare(values, [.. all.Select(w => held.GetValueOrDefault(w.Monday.PlusWeeks(-1)) > 0)]),
            [.. all.Where(w => w.Buzz is not null).Reverse()]
        );
    }

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}

/// <param name="SameWeek">The difference in the week of an event; null with fewer than eight weeks of either kind.</param>
/// <param name="NextWeek">The difference in the week after an event; null with fewer than eight weeks of either kind.</param>
/// <param name="Weeks">The weeks with a figure, latest first.</param>
public sealed record EventEffectView(MarkedWeeks? SameWeek, MarkedWeeks? NextWeek, IReadOnlyList<EventWeek> Weeks)
{
    /// <summary>The number of weeks with an event.</summary>
    [JsonIgnore]
    public int With => Weeks.Count(w => w.Events > 0);
}

/// <param name="Monday">The first day of the week.</param>
/// <param name="Buzz">The buzz, 0 … 1; null if it was not measured.</param>
/// <param name="Events">The number of events that took place.</param>
public sealed record EventWeek(LocalDate Monday, double? Buzz, int Events);
