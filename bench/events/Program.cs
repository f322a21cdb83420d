using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Juluo.Bench;
using NodaTime;
using Npgsql;

const int Page = 50;
var (events, members, rounds) = (Number(0), Number(1), Number(2));
var json = args.Contains("--json");
var said = json ? Console.Error : Console.Out;
var options = SampleOptions.Demo(SamplePreset.Islands, SystemClock.Instance.GetCurrentInstant(), members: members);
await using var cluster = await BenchCluster.Start();
var (database, here, someone) = ("", default(CommunityId), Guid.Empty);
await using var site = await SampleSite.Open(
    cluster,
    options,
    async (connection, community, now) =>
    {
        (database, here) = (connection, community.Id);
        someone = await Furnish(now);
    }
);
using var visitor = new HttpClient { BaseAddress = site.Browser.BaseAddress };
List<(string Page, double Operator, double Visitor)> found = [];
foreach (var page in (string[])["/events", "/events?topic=topic1", "/events/calendar", $"/events/{someone}"])
{
    var (signedIn, bytes) = await site.Time(page, rounds);
    var alone = await Time(page);
    found.Add((page, At95(signedIn), At95(alone)));
    said.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{page, -46} p95 {At95(signedIn):0.0} ms operator, {At95(alone):0.0} ms visitor; median {signedIn[rounds / 2]:0.0} and {alone[rounds / 2]:0.0}; {bytes:#,0} bytes"
        )
    );
}

var bare = await BySql();
said.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Page} events by SQL: p95 {At95(bare):0.0} ms"));
if (json)
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                claim = $"milliseconds at the 95th percentile for /events as the operator, {events} coming events, {members} members, beside the same rows by SQL (less is better)",
                ours = Math.Round(found[0].Operator, 1),
                peer = Math.Round(At95(bare), 1),
                ratio = Math.Round(found[0].Operator / At95(bare), 2),
                low = Math.Round(found.Min(f => Math.Min(f.Operator, f.Visitor)), 1),
                high = Math.Round(found.Max(f => Math.Max(f.Operator, f.Visitor)), 1),
                n = rounds,
            }
        )
    );
return 0;

// The dates of a fifth of them repeat weekly, ten to a series; each has a few people who come.
async Task<Guid> Furnish(DateTimeOffset now)
{
    await using var to = new NpgsqlConnection(cluster.MaintenanceConnectionString(new NpgsqlConnectionStringBuilder(database).Database!));
    await to.OpenAsync();
    await using var insert = new NpgsqlCommand(
        """
        insert into events.event (community_id, id, host_id, title_en, about_en, starts_at, ends_at, place, places, companions, public, languages, topics, series_id, made_at)
        select $1, gen_random_uuid(), (select id from people.person where community_id = $1 order by id limit 1), 'Event ' || i, 'Bring a friend.',
          $2::timestamptz + i * interval '1 hour', $2::timestamptz + i * interval '1 hour' + interval '2 hours', 'Pond', 40, 1, i % 3 > 0, array['en'],
          array['topic' || i % 40], case when i % 5 = 0 then md5('series' || i / 50)::uuid end, $2::timestamptz - interval '1 day' - i * interval '1 minute'
        from generate_series(1, $3) i
        """,
        to
    )
    {
        Parameters =
        {
            new() { Value = here.Value },
            new() { Value = now.UtcDateTime },
            new() { Value = events },
        },
    };
    await insert.ExecuteNonQueryAsync();
    await using var answers = new NpgsqlCommand(
        """
        insert into events.attendee (community_id, id, event_id, person_id, party, state, answered_at)
        select e.community_id, gen_random_uuid(), e.id, p.id, 1, 'coming', $2
        from events.event e cross join lateral (
          select id from people.person p where p.community_id = e.community_id order by md5(p.id::text || e.id::text) limit 3) p
        where e.community_id = $1 and e.title_en like 'Event %' and length(e.title_en) < 10
        on conflict do nothing
        """,
        to
    )
    {
        CommandTimeout = 0,
        Parameters =
        {
            new() { Value = here.Value },
            new() { Value = now.UtcDateTime },
        },
    };
    await answers.ExecuteNonQueryAsync();
    await using var vacuum = new NpgsqlCommand("vacuum analyze", to) { CommandTimeout = 0 };
    await vacuum.ExecuteNonQueryAsync();
    await using var one = new NpgsqlCommand("select id from events.event where title_en = 'Event 100'", to);
    return (Guid)(await one.ExecuteScalarAsync())!;
}

async Task<List<double>> Time(string page)
{
    var times = new List<double>();
    for (var round = -20; round < rounds; round++)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await visitor.GetAsync(page);
        await answer.Content.ReadAsByteArrayAsync();
        if ((int)answer.StatusCode is not (200 or 404))
            throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}.");
        if (round >= 0)
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        // Within the request limit for one address.
        await Task.Delay(page.EndsWith("/calendar", StringComparison.Ordinal) ? 1050 : 60);
    }

    times.Sort();
    return times;
}

async Task<List<double>> BySql()
{
    await using var from = new NpgsqlConnection(cluster.MaintenanceConnectionString(new NpgsqlConnectionStringBuilder(database).Database!));
    await from.OpenAsync();
    var times = new List<double>();
    for (var round = -20; round < rounds; round++)
    {
        var began = Stopwatch.GetTimestamp();
        await using var select = new NpgsqlCommand(
            "select * from events.event where community_id = $1 and ends_at > now() and cancelled_at is null order by starts_at, id limit $2",
            from
        )
        {
            Parameters =
            {
                new() { Value = here.Value },
                new() { Value = Page },
            },
        };
        await using (var rows = await select.ExecuteReaderAsync())
            while (await rows.ReadAsync()) { }
        if (round >= 0)
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    times.Sort();
    return times;
}

double At95(List<double> times) => times[(int)(times.Count * 0.95)];

int Number(int at) => int.Parse(args[at], CultureInfo.InvariantCulture);
