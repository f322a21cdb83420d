namespace Juluo.Matching;

/// <summary>The usual times and sites of a person, from the last 90 days.</summary>
/// <param name="Weekdays">P(here) for Monday … Sunday, 0 … 1.</param>
/// <param name="Hours">Share of their contacts in each of the twelve two-hour periods of a day; empty if not known.</param>
/// <param name="Sites">Short names of the sites they visited; empty if not known.</param>
internal sealed record Habit(IReadOnlyList<double> Weekdays, IReadOnlyList<double> Hours, IReadOnlySet<string> Sites)
{
    // Assumed presence of a person without data: about as often as members of the recorded communities come.
    private const double UsualWorkday = 0.4;
    private const double UsualWeekend = 0.05;

    // Weight of the assumption, in weeks of observation.
    private const double Prior = 2;

    private const int MostWeeks = 13;

    public static readonly Habit Unknown = new([.. Enumerable.Range(0, 7).Select(Usual)], [], new HashSet<string>(StringComparer.Ordinal));

    /// <param name="days">The number of days, of the last 90, on which the person was seen, for each weekday, Monday first.</param>
    /// <param name="daysKnown">The number of days since the person joined.</param>
    /// <param name="hours">The number of contacts in each of the twelve two-hour periods of a day.</param>
    /// <param name="sites">The sites they visited.</param>
    public static Habit Of(IReadOnlyList<int> days, int daysKnown, IReadOnlyList<int> hours, IEnumerable<string> sites)
    {
        var weeks = Math.Clamp(daysKnown / 7.0, 1, MostWeeks);
        var contacts = hours.Sum();
        return new(
            [.. days.Select((seen, weekday) => Math.Min(1, (seen + (Prior * Usual(weekday))) / (weeks + Prior)))],
            contacts == 0 ? [] : [.. hours.Select(h => (double)h / contacts)],
            sites.ToHashSet(StringComparer.Ordinal)
        );
    }

    private static double Usual(int weekday) => weekday < 5 ? UsualWorkday : UsualWeekend;

    /// <summary>Returns true if both are known to have used the same site, or if nothing is known about one of them.</summary>
    public bool SharesSite(Habit other) => Sites.Count == 0 || other.Sites.Count == 0 || Sites.Overlaps(other.Sites);

    /// <summary>P(both are here at the same time on some day of the next fortnight), 0 … 1, as if they came independently of each other.</summary>
    public double CommonDay(Habit other)
    {
        var (never, hours) = (1.0, CommonHours(other));
        for (var weekday = 0; weekday < 7; weekday++)
        {
            var missed = 1 - (Weekdays[weekday] * other.Weekdays[weekday] * hours);
            never *= missed * missed;
        }

        return 1 - never;
    }

    // Sharing half of the contact hours is enough; people with no hours in common may still stay for each other.
    private double CommonHours(Habit other)
    {
        const double Least = 0.2;
        if (Hours.Count == 0 || other.Hours.Count == 0)
            return 1;
        var common = 0.0;
        for (var hour = 0; hour < Hours.Count; hour++)
            common += Math.Min(Hours[hour], other.Hours[hour]);
        return Math.Clamp(2 * common, Least, 1);
    }
}
