using System.Data.Common;
using NpgsqlTypes;

namespace Juluo.Bookings;

/// <summary>Reads bookings as calendar programs are told of them.</summary>
internal sealed class FeedStore(UnitOfWork work)
{
    /// <summary>What somebody holds or is invited to and has not declined.</summary>
    public Task<List<FeedBooking>> Of(PersonId person, Interval within, string language, CancellationToken stop) =>
        Read(
            $"""
            b.during && {within}::tstzrange and b.state in ('requested', 'confirmed') and b.ended_at is null
              and (b.person_id = {person} or exists (
              select from bookings.booking_guest g where g.community_id = {work.Community} and g.booking_id = b.id
                and g.person_id = {person} and g.answer <> 'no'))
            """,
            language,
            stop
        );

    public async Task<FeedBooking?> Find(BookingId id, string language, CancellationToken stop) =>
        (await Read($"b.id = {id}", language, stop)).SingleOrDefault();

    private Task<List<FeedBooking>> Read(Statement where, string language, CancellationToken stop) =>
        work.List(
            $"""
            select b.id, b.during, b.state, b.title, b.note, b.sequence, b.series_id, b.resource_id, r.name_zh, r.name_en,
              s.name_zh, s.name_en,
              d.address_zh, d.address_en, s.zone, e.every, e.interval, e.weekdays
            from bookings.booking_here b
            join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
            join spaces.site s on s.community_id = r.community_id and s.id = r.site_id
            left join spaces.site_details d on d.community_id = r.community_id and d.site_id = r.site_id
            left join bookings.series e on e.community_id = b.community_id and e.id = b.series_id
            where b.community_id = {work.Community} and {where}
            order by lower(b.during), b.id limit 5000
            """,
            r => Row(r, language),
            stop
        );

    private static FeedBooking Row(DbDataReader r, string language)
    {
        var english = language == Languages.English;
        var during = r.GetFieldValue<NpgsqlRange<DateTime>>(1);
        var names = new LocalizedText(r.GetString(8), r.GetString(9));
        string?[] place =
        [
            names.In(language),
            r.GetString(english ? 11 : 10),
            r.IsDBNull(english ? 13 : 12) ? null : r.GetString(english ? 13 : 12),
        ];
        return new(
            new(r.GetGuid(0)),
            new(Instant.FromDateTimeUtc(during.LowerBound), Instant.FromDateTimeUtc(during.UpperBound)),
            EnumWord.Read<BookingState>(r.GetString(2)),
            r.IsDBNull(3) ? null : r.GetString(3),
            r.IsDBNull(4) ? null : r.GetString(4),
            r.GetInt32(5),
            r.IsDBNull(6) ? null : new SeriesId(r.GetGuid(6)),
            r.IsDBNull(15) ? null : SeriesTelling.Rule(r.GetString(15), r.GetInt16(16), r.GetInt16(17)),
            new(r.GetGuid(7)),
            names,
            language,
            string.Join(english ? ", " : "，", place.Where(p => !string.IsNullOrEmpty(p))),
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(r.GetString(14)) ?? DateTimeZone.Utc
        );
    }
}
