using NodaTime;

namespace Juluo.Bookings;

/// <summary>Reads and writes series: what was asked for, and what could not be had.</summary>
public sealed class SeriesBook(Work work)
{
    private Guid Here => work.Community.Id.Value;

    public async Task<BookingSeries?> Find(SeriesId id, CancellationToken stop)
    {
        await using var select = work.Command(
            "select resource_id, person_id, every, interval, weekdays, first_day, last_day, starts, minutes, title from bookings.series where community_id = $1 and id = $2",
            Here,
            id.Value
        );
        return (
            await select.List(
                r => new BookingSeries(
                    id,
                    new(r.GetGuid(0)),
                    r.Person(1),
                    new(
                        EnumWord.Read<Every>(r.GetString(2)),
                        r.GetInt16(3),
                        r.GetInt16(4),
                        LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(5)),
                        LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(6))
                    ),
                    r.GetInt16(7),
                    r.GetInt32(8),
                    r.IsDBNull(9) ? null : r.GetString(9)
                ),
                stop
            )
        ).SingleOrDefault();
    }

    public async Task Add(BookingSeries series, Instant at, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            insert into bookings.series (community_id, id, resource_id, person_id, every, interval, weekdays, first_day, last_day, starts, minutes, made_at, title)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            Here,
            series.Id.Value,
            series.Resource.Value,
            series.Person.Value,
            EnumWord.Of(series.Days.Every),
            (short)series.Days.Interval,
            (short)series.Days.Weekdays,
            series.Days.First.ToDateOnly(),
            series.Days.Last.ToDateOnly(),
            (short)series.Starts,
            series.Minutes,
            at.ToDateTimeUtc(),
            series.Title
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    public async Task Missed(SeriesId id, IReadOnlyCollection<SeriesMiss> missed, CancellationToken stop)
    {
        await using var insert = work.Command(
            "insert into bookings.series_miss (community_id, series_id, day, why) select $1, $2, m.day, m.why from unnest($3::date[], $4::text[]) as m (day, why)",
            Here,
            id.Value,
            missed.Select(m => m.Day.ToDateOnly()).ToArray(),
            missed.Select(m => m.Why).ToArray()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    public async Task<List<SeriesMiss>> Missed(SeriesId id, CancellationToken stop)
    {
        await using var select = work.Command(
            "select day, why from bookings.series_miss where community_id = $1 and series_id = $2 order by day",
            Here,
            id.Value
        );
        return await select.List(r => new SeriesMiss(LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(0)), r.GetString(1)), stop);
    }
}
