using System.Globalization;
using System.Text.Json;
using NodaTime;
using Npgsql;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int Quoted = 300;
const int Blocks = 5;
var json = args.Contains("--json");
var said = json ? Console.Error : Console.Out;
var rounds = int.Parse(args.FirstOrDefault(a => !a.StartsWith('-')) ?? "200", CultureInfo.InvariantCulture);
var results = new List<object>();
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
said.WriteLine($"{"page", -28}{"resources", 10}{"bookings", 10}{"median ms", 12}{"p95 ms", 10}{"of nothing", 12}{"bytes", 12}");
foreach (var view in (string[])["week", "timeline", "month"])
{
    var grown = new List<(double Size, double Time)>();
    var quoted = (Median: 0.0, P95: 0.0, Nothing: 0.0, Ratios: Array.Empty<double>());
    foreach (var size in sizes)
    {
        var measured = await Measure($"/calendar?view={view}&site={sites[size]}", size, view);
        grown.Add((size, measured.Median));
        if (size == Quoted)
            quoted = measured;
    }

    said.WriteLine($"{view}: time grows as resources^{Exponent(grown):0.00}");
    results.Add(
        new
        {
            name = view,
            claim = $"milliseconds of the calendar's {view} of {Quoted} resources with {Quoted * 12:#,0} bookings, the whole answer over loopback, beside a page of the same server that does nothing",
            ours = Math.Round(quoted.Median, 1),
            peer = Math.Round(quoted.Nothing, 2),
            ratio = Math.Round(quoted.Median / quoted.Nothing, 1),
            low = Math.Round(quoted.Ratios[0], 1),
            high = Math.Round(quoted.Ratios[^1], 1),
            n = rounds,
            p95 = Math.Round(quoted.P95, 1),
            exponent = Math.Round(Exponent(grown), 2),
        }
    );
}

if (json)
    Console.WriteLine(JsonSerializer.Serialize(results));

// The page and a page that does nothing in turns, a block at a time: both meet the same load of the machine.
async Task<(double Median, double P95, double Nothing, double[] Ratios)> Measure(string page, int size, string name)
{
    var (times, idle, ratios, length) = (new List<double>(), new List<double>(), new List<double>(), 0);
    for (var block = 0; block < Blocks; block++)
    {
        var (ours, bytes) = await site.Time(page, Math.Max(3, rounds / Blocks));
        var (nothing, _) = await site.Time(SampleSite.Nothing, Math.Max(3, rounds / Blocks));
        ratios.Add(ours[ours.Count / 2] / nothing[nothing.Count / 2]);
        times.AddRange(ours);
        idle.AddRange(nothing);
        length = bytes;
    }

    times.Sort();
    idle.Sort();
    var (median, p95) = (times[times.Count / 2], times[(int)(times.Count * 0.95)]);
    said.WriteLine(
        $"{name, -28}{size, 10:#,0}{size * 12, 10:#,0}{median, 12:0.0}{p95, 10:0.0}{median / idle[idle.Count / 2], 12:0.0}{length, 12:#,0}"
    );
    return (median, p95, idle[idle.Count / 2], [.. ratios.Order()]);
}

// Rooms of a site, with twelve hours of each booked this week, spread over the days.
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

// The slope of a line through the logarithms.
static double Exponent(List<(double Size, double Time)> points)
{
    var (x, y) = (points.Average(p => Math.Log(p.Size)), points.Average(p => Math.Log(p.Time)));
    return points.Sum(p => (Math.Log(p.Size) - x) * (Math.Log(p.Time) - y)) / points.Sum(p => Math.Pow(Math.Log(p.Size) - x, 2));
}
