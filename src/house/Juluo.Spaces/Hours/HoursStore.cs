namespace Juluo.Spaces;

/// <summary>Reads the opening hours of a site as <see cref="HouseHours"/>, with the special days of about two years.</summary>
internal sealed class HoursStore(UnitOfWork work)
{
    /// <param name="from">The first day of interest. Special days from the day before it until two years after it are read.</param>
    public async Task<HouseHours> Of(SiteId site, DateTimeZone zone, LocalDate from, CancellationToken stop)
    {
        var first = from.PlusDays(-1);
        var last = from.PlusYears(2);
        return HouseHours.From(
            zone,
            await work.List(
                $"""
                select null::date, weekday, opens, closes from spaces.opening where community_id = {work.Community} and site_id = {site}
                union all
                select day, 0, opens, closes from spaces.special_day where community_id = {work.Community} and site_id = {site}
                  and day between {first} and {last}
                """,
                HouseHours.Row,
                stop
            )
        );
    }
}
