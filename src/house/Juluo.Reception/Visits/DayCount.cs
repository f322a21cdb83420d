namespace Juluo.Reception;

/// <summary>How many came to a site on a day.</summary>
/// <param name="Unbooked">Members without a booking on that day.</param>
/// <param name="WalkIns">Visitors who were not expected.</param>
public sealed record DayCount(
    SiteId Site,
    LocalDate Day,
    int Members,
    int Unbooked,
    int FirstTimers,
    int Newcomers,
    int Regulars,
    int Visitors,
    int WalkIns
)
{
    /// <summary>Members who are none of these: here long ago for the first time, and only now and then since.</summary>
    public int Occasionals => Members - FirstTimers - Newcomers - Regulars;
}
