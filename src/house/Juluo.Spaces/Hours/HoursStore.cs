using System.Data.Common;

namespace Juluo.Spaces;

/// <summary>Reads when sites are open.</summary>
public sealed class HoursStore(UnitOfWork work)
{
    /// <param name="from">Special days before it are left out; those of two years from there on count.</param>
    public async Task<HouseHours> Of(SiteId site, DateTimeZone zone, LocalDate from, CancellationToken stop)
    {
        var first = from.PlusDays(-1);
        var last = from.PlusYears(2);
        return Hours(
            zone,
            await work.List(
                $"""
                select null::date, weekday, opens, closes from spaces.opening where community_id = {work.Community} and site_id = {site}
                union all
                select day, 0, opens, closes from spaces.special_day where community_id = {work.Community} and site_id = {site}
                  and day between {first} and {last}
                """,
                Read,
                stop
            )
        );
    }

    /// <summary>A row of hours: of a weekday, or of a day of its own (then without hours if it is closed).</summary>
    public static (LocalDate? Day, int Weekday, DayHours? Hours) Read(DbDataReader r) =>
        (
            r.IsDBNull(0) ? null : LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(0)),
            r.GetInt32(1),
            r.IsDBNull(2) ? null : new DayHours(r.GetInt16(2), r.GetInt16(3))
        );

    public static HouseHours Hours(DateTimeZone zone, IReadOnlyCollection<(LocalDate? Day, int Weekday, DayHours? Hours)> rows) =>
        new(
            zone,
            rows.Where(r => r.Day is null).ToLookup(r => (IsoDayOfWeek)r.Weekday, r => r.Hours!.Value),
            rows.Where(r => r.Day is not null)
                .ToDictionary(r => r.Day!.Value, r => (IReadOnlyList<DayHours>)(r.Hours is { } hours ? [hours] : []))
        );
}
