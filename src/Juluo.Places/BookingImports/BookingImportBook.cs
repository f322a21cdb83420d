using Juluo.Kernel;
using NodaTime;

namespace Juluo.Places;

/// <summary>Writes bookings that come from elsewhere: a few statements however many they are.</summary>
internal sealed class BookingImportBook(Work work, Clock clock)
{
    private const string Source = "import";

    private Guid Here => work.Community.Id.Value;

    /// <summary>Which of these were brought before.</summary>
    public async Task<HashSet<string>> Known(IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        await using var select = work.Command(
            "select external_id from places.booking where community_id = $1 and source = $2 and external_id = any($3)",
            Here,
            Source,
            ids.ToArray()
        );
        return (await select.List(r => r.GetString(0), stop)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Bookings of one resource, priced by what it costs now.</summary>
    /// <returns>Those that are taken, by others or by each other.</returns>
    public async Task<List<BookingRow>> Add(Bookable what, IReadOnlyList<BookingRow> rows, Caller caller, CancellationToken stop)
    {
        var ids = rows.Select(_ => Id.New<BookingId>(clock)).ToList();
        await using (
            var insert = work.Command(
                """
                insert into places.booking (community_id, id, resource_id, person_id, during, state, title, people, made_at, made_by, source, external_id)
                select $1, b.id, $2, b.person, tstzrange(b.starts, b.ends), 'confirmed', b.title, b.people, $3, $4, $5, b.external
                from unnest($6::uuid[], $7::uuid[], $8::timestamptz[], $9::timestamptz[], $10::text[], $11::int[], $12::text[])
                  as b (id, person, starts, ends, title, people, external)
                """,
                Here,
                what.Resource.Id.Value,
                clock.Now.ToDateTimeUtc(),
                caller.Person?.Value,
                Source,
                ids.Select(i => i.Value).ToArray(),
                rows.Select(r => r.Person.Value).ToArray(),
                rows.Select(r => r.During.Start.ToDateTimeUtc()).ToArray(),
                rows.Select(r => r.During.End.ToDateTimeUtc()).ToArray(),
                rows.Select(r => r.Title).ToArray(),
                rows.Select(r => r.People).ToArray(),
                rows.Select(r => r.ExternalId).ToArray()
            )
        )
            await insert.ExecuteNonQueryAsync(stop);
        var claims = new Claims(work, clock);
        var made = await claims.TakeMany([.. rows.Select((r, n) => (ids[n], r.During))], what.Needs, what.Rules.Widened, stop);
        await claims.QuoteMany(
            [.. rows.Select((r, n) => (ids[n], what.QuoteOf(r.During, Audience.Member, caller.Community.Currency)))],
            stop
        );
        return [.. rows.Where((_, n) => !made.Contains(ids[n]))];
    }
}
