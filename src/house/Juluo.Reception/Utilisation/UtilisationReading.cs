namespace Juluo.Reception;

/// <summary>How a site was used over the last weeks: numbers, and keys of resources and plans.</summary>
/// <param name="Weeks">Over how many weeks.</param>
/// <param name="Hours">By weekday (0 is Monday) and hour: how many people were here on average. Null: the site is closed then.</param>
/// <param name="Days">On how many days of each weekday it was open.</param>
public sealed record UtilisationReading(
    int Weeks,
    IReadOnlyList<IReadOnlyList<double?>> Hours,
    IReadOnlyList<int> Days,
    IReadOnlyList<ResourceUse> Resources,
    IReadOnlyList<PlanUse> Plans,
    IReadOnlyList<SpaceAdvice> Advice
)
{
    /// <summary>Someone was there, or something was booked: there is something to look at.</summary>
    public bool SaysSomething() => Hours.Any(d => d.Any(h => h > 0)) || Resources.Any(r => r.Bookings > 0);
}

/// <summary>What may be worth knowing about the space.</summary>
[Named("advice-kind")]
public enum AdviceKind
{
    /// <summary>Nothing of it is taken in most of these parts of the day.</summary>
    Empty,

    /// <summary>All of it is taken in most of these parts of the day.</summary>
    Full,

    /// <summary>People book it and do not come.</summary>
    Missed,

    /// <summary>A weekday on which far fewer come than on the others.</summary>
    QuietDay,
}

/// <summary>One part of the day over some weeks.</summary>
/// <param name="Open">On how many days the site was open in it.</param>
/// <param name="Empty">On how many of those nothing of the resource was taken in it.</param>
/// <param name="Full">On how many all of it was taken for at least nine tenths of it.</param>
public sealed record PartUse(DayPart Part, int Open, int Empty, int Full);

/// <summary>How those who have a plan used the site.</summary>
/// <param name="People">How many had it.</param>
/// <param name="Came">How many of them came at least once.</param>
/// <param name="Days">On how many days they came, all together.</param>
/// <param name="BookedMinutes">What they booked, all together.</param>
public sealed record PlanUse(PlanId Plan, int People, int Came, int Days, long BookedMinutes);

/// <summary>How much of its open time a resource was taken.</summary>
/// <param name="OpenMinutes">Of all its units together.</param>
/// <param name="BookedMinutes">Of those.</param>
/// <param name="Missed">Bookings to which no one came.</param>
/// <param name="Parts">By part of the day.</param>
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

/// <summary>One thing worth knowing about the space, with the numbers behind it.</summary>
/// <param name="Kind">Which sentence.</param>
/// <param name="Resource">Of which resource, if of one.</param>
/// <param name="Share">How often, 0 to 1.</param>
/// <param name="Of">Out of how many times.</param>
/// <param name="Weekday">0 is Monday.</param>
public sealed record SpaceAdvice(AdviceKind Kind, ResourceId? Resource, DayPart? Part, double Share, int Of, int? Weekday = null);
