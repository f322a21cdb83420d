using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Bookings.Bench;

/// <summary>
/// Bookings a second: pgbench's bare insert into the claims, pgbench's insert of all rows of a booking, one and several in a transaction, ours (unit of work, decision,
/// save, commit) and ours over HTTP, in turns. Later background work on their facts is not included.
/// </summary>
internal sealed class Rates(int pairs, int seconds, int connections, bool json)
{
    private const int Rooms = 400;
    private const int Together = 8;

    // A caller may send 600 requests at once and then 30 a second.
    private const int CallersEach = 32;
    private int turn;

    public async Task Run()
    {
        var said = json ? Console.Error : Console.Out;
        await using var town = await Town.Found(connections * CallersEach);
        var rooms = new List<Guid>();
        for (var i = 0; i < Rooms; i++)
            rooms.Add(await town.Add("room", 1));
        await town.Do(
            "insert into bookings.closure (community_id, id, resource_id, during, made_at) values ($1, $1, $2, '[2000-01-01,2000-01-02)', now())",
            town.Here.Id.Value,
            rooms[0]
        );
        using var process = new WebProcess(town.ConnectionString, town.Cluster.Data, workers: false);
        await process.Start();
        await Ours(town, rooms, 3);
        await OverHttp(town, process, rooms, 3);
        // As the server does by itself in the first minutes: discards plans made for empty tables.
        await town.Do("vacuum analyze");
        var (bare, whole, several, ours, http) = (
            new List<double>(),
            new List<double>(),
            new List<double>(),
            new List<double>(),
            new List<double>()
        );
        for (var pair = 0; pair < pairs; pair++)
        {
            bare.Add(await Bare(town));
            whole.Add(await Whole(town, 1));
            several.Add(await Whole(town, Together));
            ours.Add(await Ours(town, rooms, seconds));
            http.Add(await OverHttp(town, process, rooms, seconds));
            said.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"bare {bare[^1]:N0}/s  all rows {whole[^1]:N0}/s ({whole[^1] / bare[^1]:0.00}×)  {Together} in a transaction {several[^1]:N0}/s ({several[^1] / bare[^1]:0.00}×)  ours {ours[^1]:N0}/s ({ours[^1] / bare[^1]:0.00}×)  HTTP {http[^1]:N0}/s"
                )
            );
        }

        said.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"median of {pairs}: bare {Median(bare):N0}/s, all rows {Median(whole):N0}/s = {Ratio(whole, bare):0.00}×, {Together} in a transaction {Median(several):N0}/s = {Ratio(several, bare):0.00}×, ours {Median(ours):N0}/s = {Ratio(ours, bare):0.00}× ({Ratio(ours, whole):0.00}× of all rows), HTTP {Median(http):N0}/s; {connections} connections, {seconds} s each"
            )
        );
        if (!json)
            return;
        double[] ratios = [.. ours.Zip(bare, (o, b) => o / b).Order()];
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    claim = $"bookings a second, {connections} at once, committed, beside pgbench's bare insert into the same claims (more is better)",
                    ours = Math.Round(Median(ours)),
                    peer = Math.Round(Median(bare)),
                    ratio = Math.Round(Ratio(ours, bare), 3),
                    low = Math.Round(ratios[0], 3),
                    high = Math.Round(ratios[^1], 3),
                    n = pairs,
                    allRows = Math.Round(Median(whole)),
                    allRowsRatio = Math.Round(Ratio(whole, bare), 3),
                    severalRows = Math.Round(Median(several)),
                    severalRowsRatio = Math.Round(Ratio(several, bare), 3),
                    ofAllRows = Math.Round(Ratio(ours, whole), 3),
                    http = Math.Round(Median(http)),
                }
            )
        );
    }

    /// <summary>Only the claim, as superuser: a random unit, a time that is hardly ever taken.</summary>
    private Task<double> Bare(Town town) =>
        Pgbench(
            town,
            $"""
            \set unit random(0, {Rooms - 1})
            \set at random(1, 100000000)
            insert into bookings.claim (community_id, id, unit_id, during, closure_id)
            select '{town.Here.Id}', gen_random_uuid(), (select id from bench_unit where n = :unit),
              tstzrange('2100-01-01'::timestamptz + :at * interval '1 hour', '2100-01-01'::timestamptz + (:at + 1) * interval '1 hour'), '{town.Here.Id}'
            on conflict on constraint no_two_claims do nothing;

            """
        );

    /// <summary>All rows of bookings, in a unit of work like ours, but without reading or deciding anything: the limit for this number of bookings per transaction.</summary>
    private async Task<double> Whole(Town town, int together) =>
        together
        * await Pgbench(
            town,
            $"""
            begin;
            select set_config('role', 'juluo_app', true), set_config('juluo.community', '{town.Here.Id}', true);
            with wish as (
              select (random() * {Rooms - 1})::int as n, '2100-01-01'::timestamptz + (random() * 100000000)::int * interval '1 hour' as at
              from generate_series(1, {together})
            ),
            new as materialized (
              select gen_random_uuid() as id, u.id as unit_id, u.resource_id, tstzrange(w.at, w.at + interval '1 hour') as during
              from wish w join bench_unit u on u.n = w.n
            ),
            made as (
              insert into bookings.booking (community_id, id, resource_id, person_id, during, state, made_at, made_by)
              select '{town.Here.Id}', id, resource_id, '{town.People[0].Person}', during, 'confirmed', now(), '{town
                .People[0]
                .Person}' from new
            ),
            quoted as (
              insert into bookings.quote (community_id, id, booking_id, made_at, amount, currency, lines)
              select '{town.Here.Id}', gen_random_uuid(), id, now(), 0, 'TWD', '[]' from new
            ),
            told as (
              insert into delivery.outbox (community_id, id, kind, payload, made_at, due_at)
              select '{town.Here.Id}', gen_random_uuid(), 'bookings.booking.changed', '{"{}"}', now(), 'infinity' from new
            )
            insert into bookings.claim (community_id, id, unit_id, during, booking_id)
            select '{town.Here.Id}', gen_random_uuid(), unit_id, during, id from new
            on conflict on constraint no_two_claims do nothing;
            commit;

            """
        );

    private async Task<double> Pgbench(Town town, string sql)
    {
        var script = Path.Combine(Path.GetTempPath(), "juluo-bench.sql");
        await File.WriteAllTextAsync(script, sql);
        await town.Do(
            """
            create table if not exists bench_unit as select (row_number() over (order by id) - 1)::int as n, id, resource_id from spaces.unit;
            create unique index if not exists bench_unit_n on bench_unit (n);
            grant select on bench_unit to juluo_app
            """
        );
        var at = new Npgsql.NpgsqlConnectionStringBuilder(town.Maintenance);
        var start = new ProcessStartInfo(
            "/usr/lib/postgresql/15/bin/pgbench",
            [
                "-n",
                "-M",
                "prepared",
                "-c",
                $"{connections}",
                "-j",
                "2",
                "-T",
                $"{seconds}",
                "-f",
                script,
                "-h",
                at.Host!,
                "-p",
                $"{at.Port}",
                "-U",
                at.Username!,
                at.Database!,
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var pgbench = Process.Start(start)!;
        var said = await pgbench.StandardOutput.ReadToEndAsync();
        await pgbench.WaitForExitAsync();
        var line =
            Array.Find(said.Split('\n'), l => l.StartsWith("tps", StringComparison.Ordinal)) ?? throw new InvalidOperationException(said);
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }

    private async Task<double> Ours(Town town, List<Guid> rooms, int seconds)
    {
        var seed = ++turn;
        long done = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(n =>
                    Task.Run(async () =>
                    {
                        var random = new Random(seed * 1000 + n);
                        var caller = Caller.Visitor(town.Here, Languages.English) with
                        {
                            Person = town.People[n].Person,
                            Permissions = new HashSet<string>(["spaces.book"]),
                        };
                        while (watch.Elapsed.TotalSeconds < seconds)
                        {
                            await using var scope = town.Services.CreateAsyncScope();
                            var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
                            await work.Begin(town.Here, default);
                            var booked = await ActivatorUtilities
                                .CreateInstance<BookResource>(scope.ServiceProvider)
                                .Handle(Wish(rooms, random), caller, default);
                            if (booked.Failed)
                                continue;
                            await work.Commit(default);
                            Interlocked.Increment(ref done);
                        }
                    })
                )
        );
        return done / watch.Elapsed.TotalSeconds;
    }

    private async Task<double> OverHttp(Town town, WebProcess process, List<Guid> rooms, int seconds)
    {
        var seed = ++turn;
        long done = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(n =>
                    Task.Run(async () =>
                    {
                        var random = new Random(seed * 1000 + n);
                        var callers = town.People.Skip(n * CallersEach).Take(CallersEach).Select(p => p.Token);
                        using var http = new AddressedClient(n, callers, process.Address);
                        while (watch.Elapsed.TotalSeconds < seconds)
                        {
                            var wish = Wish(rooms, random);
                            if (
                                await http.Post(
                                    "/bookings",
                                    new
                                    {
                                        resource = wish.Resource.Value,
                                        on = wish.On!.Value.ToDateOnly(),
                                        from = wish.From,
                                        to = wish.To,
                                    }
                                ) == System.Net.HttpStatusCode.Created
                            )
                                Interlocked.Increment(ref done);
                        }
                    })
                )
        );
        return done / watch.Elapsed.TotalSeconds;
    }

    private static BookResource.Input Wish(List<Guid> rooms, Random random)
    {
        var hour = random.Next(0, 23);
        return new(new(rooms[random.Next(rooms.Count)]))
        {
            On = NodaTime.LocalDate.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).PlusDays(1 + random.Next(1800)),
            From = $"{hour}:00",
            To = $"{hour + 1}:00",
        };
    }

    private static double Ratio(List<double> one, List<double> other) => Median([.. one.Zip(other, (o, b) => o / b)]);

    private static double Median(List<double> all)
    {
        all = [.. all.Order()];
        return all[all.Count / 2];
    }
}
