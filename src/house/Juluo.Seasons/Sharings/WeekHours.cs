namespace Juluo.Seasons;

/// <summary>The usual opening hours of a site in a week, in minutes from Monday, 0:00. Hours after midnight on Sunday are at the start. Pure.</summary>
internal sealed class WeekHours
{
    public const int Minutes = 7 * 1440;

    private readonly List<(int From, int To)> open = [];

    /// <param name="week">The hours by weekday; if empty altogether, the site is always open.</param>
    public WeekHours(ILookup<IsoDayOfWeek, DayHours> week)
    {
        if (week.Count == 0)
        {
            open.Add((0, Minutes));
            return;
        }

        var pieces = week.SelectMany(day =>
            day.SelectMany(h => Pieces(((int)day.Key - 1) * 1440 + h.Opens, ((int)day.Key - 1) * 1440 + h.Closes))
        );
        foreach (var (from, to) in pieces.Order())
            if (open.Count > 0 && from <= open[^1].To)
                open[^1] = (open[^1].From, Math.Max(open[^1].To, to));
            else
                open.Add((from, to));
    }

    /// <summary>Returns true if the site is open during the whole time.</summary>
    public bool Covers(int weekday, int starts, int minutes)
    {
        var from = (weekday - 1) * 1440 + starts;
        return open.Exists(o => o.From <= from && o.To >= from + minutes);
    }

    /// <summary>Returns true if the site is open for this many minutes without a break on that day, between the earliest and the latest minute.</summary>
    public bool Fits(int weekday, int earliest, int latest, int minutes)
    {
        var midnight = (weekday - 1) * 1440;
        return open.Exists(o => Math.Min(o.To, midnight + latest) - Math.Max(o.From, midnight + earliest) >= minutes);
    }

    /// <summary>Splits a range of minutes so that it lies within the week; parts beyond either end wrap around.</summary>
    public static IEnumerable<(int From, int To)> Pieces(int from, int to)
    {
        if (from < 0)
            yield return (from + Minutes, Minutes);
        yield return (Math.Max(0, from), Math.Min(Minutes, to));
        if (to > Minutes)
            yield return (0, to - Minutes);
    }
}
