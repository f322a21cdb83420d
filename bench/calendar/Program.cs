using System.Globalization;
using NodaTime;
using Npgsql;

var rounds = int.Parse(args[0], CultureInfo.InvariantCulture);
int[] sizes = [30, 100, 300, 1000];
var sites = new Dictionary<int, Guid>();
await using var cluster = await BenchCluster.Start();
await using var site = await SampleSite.Open(
    cluster,
    SampleOptions.Demo(SamplePreset.Islands, SystemClock.Instance.GetCurrentInstant(), members: 60, days: 30),
    async (connection, community, now) =>
    {
        await using var source = NpgsqlDataSource.Create(connection);
        foreach (var size in sizes)
            sites[size] = await Furnish(source, community, size, now);
        await Sql(source, community, "analyze");
    }
);
Console.WriteLine($"{"page", -28}{"resources", 10}{"bookings", 10}{"median ms", 12}{"p95 ms", 10}{"bytes", 12}");
await Measure(SampleSite.Nothing, 0, "nothing");
foreach (var view in (string[])["week", "timeline", "month"])
{
    var grown = new List<(double Size, double Time)>();
    foreach (var size in sizes)
        grown.Add((size, await Measure($"/calendar?view={view}&site={sites[size]}", size, view)));
    Console.WriteLine($"{view}: time grows as resources^{Exponent(grown).ToString("0.00", CultureInfo.InvariantCulture)}");
}

async Task<double> Measure(string page, int size, string name)
{
    var (times, bytes) = await site.Time(page, rounds);
    Console.WriteLine(
        $"{name, -28}{size, 10:#,0}{size * 12, 10:#,0}{times[times.Count / 2], 12:0.0}{times[(int)(times.Count * 0.95)], 10:0.0}{bytes, 12:#,0}"
    );
    return times[times.Count / 2];
}

// Rooms of a site, and twelve hours of each of this week taken, spread over the days.
static async Task<Guid> Furnish(NpgsqlDataSource source, Community community, int rooms, DateTimeOffset now)
{
    var id = Guid.CreateVersion7();
    await Sql(
        source,
        community,
        """
        with site as (insert into web.site (community_id, id, slug, name_zh, name_en, zone) values ($1, $2, $3, $3, $3, 'Asia/Taipei') returning id),
        opening as (insert into spaces.opening (community_id, site_id, weekday, opens, closes) select $1, $2, d, 540, 1260 from generate_series(1, 7) d, site),
        room as (
          insert into spaces.resource (community_id, id, site_id, kind, name_zh, name_en, seats, made_at)
          select $1, gen_random_uuid(), $2, 'room', 'Room ' || n, 'Room ' || n, 8, now() from generate_series(1, $4) n, site returning id),
        unit as (insert into spaces.unit (community_id, id, resource_id, number) select $1, gen_random_uuid(), id, 1 from room returning id, resource_id),
        booked as (
          select gen_random_uuid() as id, u.resource_id, u.id as unit_id, (select id from people.person where community_id = $1 limit 1) as person_id,
            tstzrange(at, at + interval '1 hour') as during
          from unit u, generate_series(0, 11) n,
            lateral (select date_trunc('week', $5::timestamptz at time zone 'Asia/Taipei') at time zone 'Asia/Taipei' + make_interval(days => n % 7, hours => 10 + 3 * (n / 7)) as at) t),
        booking as (
          insert into bookings.booking (community_id, id, resource_id, person_id, during, state, title, made_at)
          select $1, id, resource_id, person_id, during, 'confirmed', 'Meeting', now() from booked)
        insert into bookings.claim (community_id, id, unit_id, during, booking_id) select $1, gen_random_uuid(), unit_id, during, id from booked
        """,
        community.Id.Value,
        id,
        $"rooms-{rooms}",
        rooms,
        now.UtcDateTime
    );
    return id;
}

static async Task Sql(NpgsqlDataSource source, Community community, string sql, params object[] values)
{
    await using var connection = await source.OpenConnectionAsync();
    await using (var within = new NpgsqlCommand("select set_config('juluo.community', $1, false)", connection))
    {
        within.Parameters.Add(new() { Value = community.Id.ToString() });
        await within.ExecuteNonQueryAsync();
    }

    await using var command = new NpgsqlCommand(sql, connection);
    foreach (var value in values)
        command.Parameters.Add(new() { Value = value });
    await command.ExecuteNonQueryAsync();
}

// The slope through the logarithms.
static double Exponent(List<(double Size, double Time)> points)
{
    var (x, y) = (points.Average(p => Math.Log(p.Size)), points.Average(p => Math.Log(p.Time)));
    return points.Sum(p => (Math.Log(p.Size) - x) * (Math.Log(p.Time) - y)) / points.Sum(p => Math.Pow(Math.Log(p.Size) - x, 2));
}
