namespace Juluo.Spaces;

/// <summary>The hours of a site as its page shows them.</summary>
/// <param name="Today">On its wall clock.</param>
/// <param name="Special">What today is, if it is not as usual.</param>
/// <param name="Always">Day and night.</param>
/// <param name="Unset">Its hours are not set; it counts as always open.</param>
/// <param name="Open">Whether it is open at this moment.</param>
public sealed record SiteHours(LocalDate Today, IReadOnlyList<DayHours> Hours, DayNotAsUsual? Special, bool Always, bool Unset, bool Open)
{
    /// <summary>Nothing is set for today.</summary>
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
