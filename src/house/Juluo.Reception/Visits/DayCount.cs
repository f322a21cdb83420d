namespace Juluo.Reception;

/// <summary>The numbers of people who came to a site on a day.</summary>
/// <param name="Unbooked">The number of members without a booking on that day.</param>
/// <param name="WalkIns">The number of visitors who were not expected.</param>
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
    /// <summary>The number of members in none of these groups: they first came long ago and come only now and then.</summary>
    public int Occasionals => Members - FirstTimers - Newcomers - Regulars;
}
