namespace Juluo.Seasons;

/// <summary>When a house is open in a week as usual, in minutes from Monday, 0:00. The small hours of Sunday's night lie at the beginning. Pure.</summary>
internal sealed class WeekHours
{
    public const int Minutes = 7 * 1440;

    private readonly List<(int From, int To)> open = [];

    /// <param name="week">By weekday; empty altogether: always open.</param>
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

    /// <summary>Open throughout.</summary>
    public bool Covers(int weekday, int starts, int minutes)
    {
        var from = (weekday - 1) * 1440 + starts;
        return open.Exists(o => o.From <= from && o.To >= from + minutes);
    }

    /// <summary>Whether it is open for so many minutes at a stretch on that day, no earlier and no later than said.</summary>
    public bool Fits(int weekday, int earliest, int latest, int minutes)
    {
        var midnight = (weekday - 1) * 1440;
        return open.Exists(o => Math.Min(o.To, midnight + latest) - Math.Max(o.From, midnight + earliest) >= minutes);
    }

    /// <summary>Minutes of the week; what reaches beyond its end comes back at its beginning.</summary>
    public static IEnumerable<(int From, int To)> Pieces(int from, int to)
    {
        if (from < 0)
            yield return (from + Minutes, Minutes);
        yield return (Math.Max(0, from), Math.Min(Minutes, to));
        if (to > Minutes)
            yield return (0, to - Minutes);
    }
}
