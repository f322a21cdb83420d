using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using Juluo.Host;
using Juluo.Kernel;
using Juluo.Kernel.Postgres;
using Juluo.Sample;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

var rounds = int.Parse(args[0], CultureInfo.InvariantCulture);
int[] sizes = [30, 100, 300, 1000];
var folder = Directory.CreateTempSubdirectory("juluo-bench").FullName;
await using var cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"), TimeProvider.System);
await cluster.EnsureDatabase("bench");
await SchemaFiles.Apply(cluster.ConnectionString("bench"), Rooms.Build().Rooms);

await using var app = WebProgram.Build(
    [
        "--urls",
        "http://127.0.0.1:0",
        "--environment",
        "Development",
        "--Demo",
        "true",
        "--Juluo:Files",
        Path.Combine(folder, "files"),
        "--Juluo:Workers",
        "off",
    ],
    cluster.ConnectionString("bench"),
    TimeProvider.System,
    builder => builder.Logging.SetMinimumLevel(LogLevel.Error)
);
app.MapGet("/bench/nothing", () => "nothing");
var sample = SampleCommunity.Make(
    SampleOptions.Demo(SamplePreset.Islands, SystemClock.Instance.GetCurrentInstant(), members: 60, days: 30)
);
var community = await new SampleLoader(app.Services, new Progress<string>()).Load(sample, default);
await using var source = NpgsqlDataSource.Create(cluster.ConnectionString("bench"));
var sites = new Dictionary<int, Guid>();
foreach (var size in sizes)
    sites[size] = await Furnish(size);
await Sql("analyze");
await app.StartAsync();

var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
using var http = new HttpClient(new HttpClientHandler { UseCookies = true }) { BaseAddress = address };
await SignIn();
Console.WriteLine($"{"page", -28}{"resources", 10}{"bookings", 10}{"median ms", 12}{"p95 ms", 10}{"bytes", 12}");
await Measure("/bench/nothing", 0, "nothing");
foreach (var view in (string[])["week", "timeline", "month"])
{
    var grown = new List<(double Size, double Time)>();
    foreach (var size in sizes)
        grown.Add((size, await Measure($"/calendar?view={view}&site={sites[size]}", size, view)));
    Console.WriteLine($"{view}: time grows as resources^{Exponent(grown).ToString("0.00", CultureInfo.InvariantCulture)}");
}

await app.StopAsync();

async Task<double> Measure(string page, int size, string name)
{
    var times = new List<double>();
    var bytes = 0;
    for (var round = -20; round < rounds; round++)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(page);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}.");
        bytes = body.Length;
        if (round >= 0)
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        // Within the limit that holds for one address.
        await Task.Delay(35);
    }

    times.Sort();
    Console.WriteLine(
        $"{name, -28}{size, 10:#,0}{size * 12, 10:#,0}{times[times.Count / 2], 12:0.0}{times[(int)(times.Count * 0.95)], 10:0.0}{bytes, 12:#,0}"
    );
    return times[times.Count / 2];
}

// Rooms of a site, and twelve hours of each of this week taken, spread over the days.
async Task<Guid> Furnish(int rooms)
{
    var site = Guid.CreateVersion7();
    await Sql(
        """
        with site as (insert into kernel.site (community_id, id, slug, name_zh, name_en, zone) values ($1, $2, $3, $3, $3, 'Asia/Taipei') returning id),
        opening as (insert into places.opening (community_id, site_id, weekday, opens, closes) select $1, $2, d, 540, 1260 from generate_series(1, 7) d, site),
        room as (
          insert into places.resource (community_id, id, site_id, kind, name_zh, name_en, seats, made_at)
          select $1, gen_random_uuid(), $2, 'room', 'Room ' || n, 'Room ' || n, 8, now() from generate_series(1, $4) n, site returning id),
        unit as (insert into places.unit (community_id, id, resource_id, number) select $1, gen_random_uuid(), id, 1 from room returning id, resource_id),
        booked as (
          select gen_random_uuid() as id, u.resource_id, u.id as unit_id, (select id from people.person where community_id = $1 limit 1) as person_id,
            tstzrange(at, at + interval '1 hour') as during
          from unit u, generate_series(0, 11) n,
            lateral (select date_trunc('week', now() at time zone 'Asia/Taipei') at time zone 'Asia/Taipei' + make_interval(days => n % 7, hours => 10 + 3 * (n / 7)) as at) t),
        booking as (
          insert into places.booking (community_id, id, resource_id, person_id, during, state, title, made_at)
          select $1, id, resource_id, person_id, during, 'confirmed', 'Meeting', now() from booked)
        insert into places.claim (community_id, id, unit_id, during, booking_id) select $1, gen_random_uuid(), unit_id, during, id from booked
        """,
        community.Id.Value,
        site,
        $"rooms-{rooms}",
        rooms
    );
    return site;
}

async Task Sql(string sql, params object[] values)
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

async Task SignIn()
{
    var form = new HtmlParser().ParseDocument(await http.GetStringAsync("/sign-in")).QuerySelector("form[action='/sign-in']")!;
    var @operator = sample.People.First(p => p.Role == SampleRole.Operator);
    var fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        ["email"] = @operator.Email,
        ["password"] = SampleLoader.Password,
    };
    using var content = new FormUrlEncodedContent(fields);
    using var answer = await http.PostAsync("/sign-in", content);
    if (!answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/today", StringComparison.Ordinal))
        throw new InvalidOperationException($"Signing in led to {answer.RequestMessage.RequestUri}.");
}
