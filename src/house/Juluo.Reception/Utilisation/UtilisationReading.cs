namespace Juluo.Reception;

/// <summary>The use of a site over the last weeks: numbers, and keys of resources and plans.</summary>
/// <param name="Weeks">The number of weeks it covers.</param>
/// <param name="Hours">The average number of people here by weekday (0 is Monday) and hour; null if the site is closed then.</param>
/// <param name="Days">The number of days on which it was open, by weekday.</param>
public sealed record UtilisationReading(
    int Weeks,
    IReadOnlyList<IReadOnlyList<double?>> Hours,
    IReadOnlyList<int> Days,
    IReadOnlyList<ResourceUse> Resources,
    IReadOnlyList<PlanUse> Plans,
    IReadOnlyList<SpaceAdvice> Advice
)
{
    /// <summary>Returns true if someone was there or something was booked, so that there is something to show.</summary>
    public bool SaysSomething() => Hours.Any(d => d.Any(h => h > 0)) || Resources.Any(r => r.Bookings > 0);
}

/// <summary>The kinds of advice about the space.</summary>
[Named("advice-kind")]
public enum AdviceKind
{
    /// <summary>No unit of the resource is taken in most of these parts of the day.</summary>
    Empty,

    /// <summary>All units of the resource are taken in most of these parts of the day.</summary>
    Full,

    /// <summary>People book the resource and do not come.</summary>
    Missed,

    /// <summary>A weekday with far fewer people than the others.</summary>
    QuietDay,
}

/// <summary>The use of a resource in one part of the day, over several weeks.</summary>
/// <param name="Open">The number of days on which the site was open in that part.</param>
/// <param name="Empty">The number of those days on which no unit of the resource was taken in it.</param>
/// <param name="Full">The number of those days on which all units were taken for at least nine tenths of it.</param>
public sealed record PartUse(DayPart Part, int Open, int Empty, int Full);

/// <summary>The use of the site by holders of a plan.</summary>
/// <param name="People">The number of holders.</param>
/// <param name="Came">The number of holders who came at least once.</param>
/// <param name="Days">The total number of days on which they came.</param>
/// <param name="BookedMinutes">The total number of minutes they booked.</param>
public sealed record PlanUse(PlanId Plan, int People, int Came, int Days, long BookedMinutes);

/// <summary>The use of a resource within its open time.</summary>
/// <param name="OpenMinutes">The open minutes of all its units together.</param>
/// <param name="BookedMinutes">The booked minutes among those.</param>
/// <param name="Missed">The number of bookings to which no one came.</param>
/// <param name="Parts">The use by part of the day.</param>
public sealed record ResourceUse(
    ResourceId Resource,
    long OpenMinutes,
    long BookedMinutes,
    int Bookings,
    int Missed,
    IReadOnlyList<PartUse> Parts
)
{
    public double Share => OpenMinutes == 0 ? 0 : Math.Min(1, (double)BookedMinutes / OpenMinutes);
}

/// <summary>A piece of advice about the space, with the numbers behind it.</summary>
/// <param name="Kind">The kind, which selects the sentence.</param>
/// <param name="Resource">The resource it is about, or null if it is about the site.</param>
/// <param name="Share">The share of times to which it applies, 0 to 1.</param>
/// <param name="Of">The number of times that were looked at.</param>
/// <param name="Weekday">The weekday, 0 for Monday, or null if it is about all days.</param>
public sealed record SpaceAdvice(AdviceKind Kind, ResourceId? Resource, DayPart? Part, double Share, int Of, int? Weekday = null);
