namespace Juluo.Spaces;

/// <summary>The hours of a site for its page.</summary>
/// <param name="Today">The date on the site's wall clock.</param>
/// <param name="Special">Today's entry among the special days; null if today is a usual day.</param>
/// <param name="Always">True if the site is open day and night.</param>
/// <param name="Unset">True if the site's hours are not set; it then counts as always open.</param>
/// <param name="Open">True if the site is open at this moment.</param>
public sealed record SiteHours(LocalDate Today, IReadOnlyList<DayHours> Hours, DayNotAsUsual? Special, bool Always, bool Unset, bool Open)
{
    /// <summary>True if no hours are set for today.</summary>
    internal bool Unsaid => Unset && Special is null;

    internal static SiteHours At(Instant now, HouseHours house, DayNotAsUsual? special)
    {
        var today = now.InZone(house.Zone).Date;
        return new(
            today,
            house.Of(today),
            special,
            house.Always && special is null,
            house.Unset,
            house.FirstClosed(new(now, now + Duration.FromSeconds(1))) is null
        );
    }
}
