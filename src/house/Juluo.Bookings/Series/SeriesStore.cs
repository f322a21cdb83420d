namespace Juluo.Bookings;

/// <summary>Stores booking series, and the dates on which nothing could be booked. A date is deleted from the missed ones when it is booked later or given up.</summary>
internal sealed class SeriesStore(UnitOfWork work)
{
    public async Task<BookingSeries?> Find(SeriesId id, CancellationToken stop) =>
        await work.Find<BookingSeries>(
            $"""
            select id, resource_id as resource, person_id as person, every as days_every, interval as days_interval, weekdays as days_weekdays,
              first_day as days_first, last_day as days_last, starts, minutes, title from bookings.series
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public Task Add(BookingSeries series, Instant at, CancellationToken stop) =>
        work.Do(
            $"""
            insert into bookings.series (community_id, id, resource_id, person_id, every, interval, weekdays, first_day, last_day,
              starts, minutes, made_at, title)
            values ({work.Community}, {series.Id}, {series.Resource}, {series.Person}, {series.Days.Every}, {series.Days.Interval},
              {series.Days.Weekdays}, {series.Days.First}, {series.Days.Last}, {series.Starts}, {series.Minutes}, {at}, {series.Title})
            """,
            stop
        );

    public Task Missed(SeriesId id, IReadOnlyCollection<SeriesMiss> missed, CancellationToken stop) =>
        work.Do(
            $"""
            insert into bookings.series_miss (community_id, series_id, day, why) select {work.Community}, {id}, m.day, m.why
            from unnest({missed.Select(m => m.Day)}::date[], {missed.Select(m => m.Why)}::text[]) as m (day, why)
            """,
            stop
        );

    /// <summary>Removes a date from the missed ones, because it is being booked.</summary>
    /// <returns>False if the date was not missed.</returns>
    public async Task<bool> Got(SeriesId id, LocalDate day, CancellationToken stop) =>
        await work.Do($"delete from bookings.series_miss where community_id = {work.Community} and series_id = {id} and day = {day}", stop)
        > 0;

    /// <summary>
    /// Deletes the missed dates from the first to the last day, both inclusive, so that they are not offered again after the series was cancelled for that time. Null leaves that side
    /// open.
    /// </summary>
    public Task GiveUp(SeriesId id, LocalDate? first, LocalDate? last, CancellationToken stop) =>
        work.Do(
            $"""
            delete from bookings.series_miss where community_id = {work.Community} and series_id = {id}
              and day >= coalesce({first}, day) and day <= coalesce({last}, day)
            """,
            stop
        );

    public Task<List<SeriesMiss>> Missed(SeriesId id, CancellationToken stop) =>
        work.List<SeriesMiss>(
            $"select day, why from bookings.series_miss where community_id = {work.Community} and series_id = {id} order by day",
            stop
        );
}
