using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Juluo.Bookings.Bench;

/// <summary>
/// Many connections compete for the same few rooms, halls and desks of a few days, over three web processes, while those and the database are killed (-9) at random. Afterwards
/// nothing may overlap, and every booking that was confirmed must be stored.
/// </summary>
internal sealed class Contention(long most, int connections, bool guarded)
{
    private static readonly TimeSpan Telling = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<int, long> answers = [];
    private readonly ConcurrentDictionary<Guid, bool> acknowledged = []; // true if cancelled since, or possibly cancelled
    private readonly WebProcess[] processes = new WebProcess[3];
    private long made;
    private long kills;
    private long databaseKills;
    private long attempts = most;
    private volatile bool over;

    public async Task<int> Run()
    {
        await using var town = await Town.Found(connections);
        var rooms = new List<Guid>();
        for (var i = 0; i < 4; i++)
            rooms.Add(await town.Add("room", 1));
        List<Guid> all =
        [
            .. rooms,
            await town.AddHall(rooms[0], rooms[1]),
            await town.AddHall(rooms[2], rooms[3]),
            await town.Add("hot_desk", 5),
        ];
        if (!guarded)
            // With the same name, so that everything continues as before, but two rows never conflict.
            await town.Do(
                """
                alter table bookings.claim drop constraint no_two_claims;
                alter table bookings.claim add constraint no_two_claims exclude using gist (community_id with =, unit_id with =, id with =, during with &&);
                """
            );
        for (var i = 0; i < processes.Length; i++)
            await (processes[i] = new WebProcess(town.ConnectionString, town.Cluster.Data, workers: i == 0)).Start(); // one of them also handles the facts of bookings

        var watch = Stopwatch.StartNew();
        // If the time is over, the result so far is reported: what was begun is completed, and judged like the whole.
        using var enough = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM,
            signal => (signal.Cancel, attempts) = (true, 0)
        );
        var killing = Task.WhenAll(Kill(town), Tell(town, watch));
        await Task.WhenAll(Enumerable.Range(0, connections).Select(n => Posting(n, town, all)));
        over = true;
        await killing;
        watch.Stop();
        foreach (var process in processes)
            process.Dispose();

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{made:N0} attempts decided, by {connections} connections in {watch.Elapsed.TotalSeconds:N0} s ({made / watch.Elapsed.TotalSeconds:N0}/s); {kills} web processes and the database {databaseKills} times killed"
            )
        );
        Console.WriteLine(
            "answers: " + string.Join(", ", answers.OrderBy(a => a.Key).Select(a => $"{(a.Key == 0 ? "none" : a.Key)} {a.Value:N0}"))
        );
        return await Judge(town);
    }

    private async Task Posting(int number, Town town, List<Guid> all)
    {
        var random = new Random(number);
        using var client = new AddressedClient(number, [town.People[number].Token]);
        var mine = new List<Guid>();
        var first = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(2);
        while (Interlocked.Increment(ref made) <= Interlocked.Read(ref attempts))
        {
            var process = processes[random.Next(processes.Length)];
            var slot = random.Next(16, 40);
            var ends = Math.Min(48, slot + random.Next(1, 7));
            try
            {
                using var answer = await client
                    .Next()
                    .PostAsJsonAsync(
                        new Uri(process.Address, "/bookings"),
                        new
                        {
                            resource = all[random.Next(all.Count)],
                            on = first.AddDays(random.Next(3)),
                            from = Clock(slot),
                            to = ends == 48 ? "24:00" : Clock(ends),
                        }
                    );
                Count((int)answer.StatusCode);
                if ((int)answer.StatusCode >= 500)
                    await NotCounted();
                if (answer.StatusCode == HttpStatusCode.Created)
                {
                    var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
                    acknowledged[id] = false;
                    mine.Add(id);
                }
            }
            catch (Exception cut) when (cut is HttpRequestException or TaskCanceledException or IOException)
            {
                Count(0);
                await NotCounted();
            }

            // So that there is always something to book.
            if (mine.Count > 2)
            {
                var id = mine[random.Next(mine.Count)];
                mine.Remove(id);
                acknowledged[id] = true;
                try
                {
                    using var answer = await client
                        .Next()
                        .PostAsJsonAsync(new Uri(process.Address, $"/bookings/{id}/cancellation"), new { });
                }
                catch (Exception cut) when (cut is HttpRequestException or TaskCanceledException or IOException) { }
            }
        }

        Interlocked.Decrement(ref made);
    }

    /// <summary>A request that a killed process could not decide does not count as an attempt; it is repeated a little later.</summary>
    private async Task NotCounted()
    {
        Interlocked.Decrement(ref made);
        await Task.Delay(50);
    }

    private async Task Kill(Town town)
    {
        var random = new Random(7);
        for (var turn = 1; !over; turn++)
        {
            await Task.Delay(random.Next(30_000, 60_000));
            if (over)
                return;
            if (turn % 5 == 0)
            {
                town.Cluster.Kill();
                await town.Cluster.StartAgain();
                databaseKills++;
                continue;
            }

            var process = processes[random.Next(processes.Length)];
            process.Kill();
            await process.Start();
            kills++;
        }
    }

    /// <summary>Every two minutes, the result so far.</summary>
    private async Task Tell(Town town, Stopwatch watch)
    {
        for (var told = TimeSpan.Zero; !over; await Task.Delay(500))
        {
            if (watch.Elapsed - told < Telling)
                continue;
            told = watch.Elapsed;
            try
            {
                var overlaps = await town.Ask<long>(Overlaps);
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{told.TotalMinutes:N0} min: {Interlocked.Read(ref made):N0} attempts, overlapping claims {overlaps:N0}; {kills} web processes and the database {databaseKills} times killed"
                    )
                );
            }
            catch (Npgsql.NpgsqlException)
            {
                // The process was just killed.
            }
        }
    }

    private const string Overlaps = """
        select count(*) from bookings.claim a join bookings.claim b
          on b.community_id = a.community_id and b.unit_id = a.unit_id and b.id > a.id and b.during && a.during
        """;

    /// <returns>0 if nothing overlaps and nothing was lost.</returns>
    private async Task<int> Judge(Town town)
    {
        Npgsql.NpgsqlConnection.ClearAllPools(); // from before the last kill of the database
        var overlaps = await town.Ask<long>(Overlaps);
        // The same from the bookings alone, independent of the claims: at no start time are more units booked than there are; a hall takes its rooms.
        var crowded = await town.Ask<long>(
            """
            with held as (
              select coalesce(p.part_id, b.resource_id) as resource_id, b.id, b.during from bookings.booking b
              left join spaces.part p on p.community_id = b.community_id and p.whole_id = b.resource_id where b.state = 'confirmed'
            )
            select count(*) from (
              select h.resource_id, lower(h.during) from held h join held o on o.resource_id = h.resource_id and o.during @> lower(h.during)
              group by 1, 2 having count(distinct o.id) > (select count(*) from spaces.unit u where u.resource_id = h.resource_id)
            ) too_many
            """
        );
        var halves = await town.Ask<long>(
            """
            select count(*) from bookings.booking b where b.state = 'confirmed' and
              (select count(*) from bookings.claim c where c.community_id = b.community_id and c.booking_id = b.id)
                <> greatest(1, (select count(*) from spaces.part p where p.community_id = b.community_id and p.whole_id = b.resource_id))
            """
        );
        var left = await town.Ask<long>(
            "select count(*) from bookings.claim c join bookings.booking b on b.community_id = c.community_id and b.id = c.booking_id where b.state <> 'confirmed'"
        );
        var lost = await town.Ask<long>(
            "select count(*) from unnest($1::uuid[]) as a (id) where not exists (select from bookings.booking b where b.id = a.id)",
            acknowledged.Keys.ToArray()
        );
        var gone = await town.Ask<long>(
            "select count(*) from bookings.booking where id = any($1) and state <> 'confirmed'",
            acknowledged.Where(a => !a.Value).Select(a => a.Key).ToArray()
        );
        var kept = await town.Ask<long>("select count(*) from bookings.booking");
        Console.WriteLine(
            $"{acknowledged.Count:N0} answered as booked, {kept:N0} kept; overlapping claims {overlaps:N0}, moments with more bookings than units {crowded:N0}, "
                + $"bookings with a part of their units {halves:N0}, units held for nobody {left:N0}, answered and lost {lost + gone:N0}"
        );
        return overlaps + crowded + halves + left + lost + gone == 0 ? 0 : 1;
    }

    private void Count(int status) => answers.AddOrUpdate(status, 1, (_, n) => n + 1);

    private static string Clock(int slot) => string.Create(CultureInfo.InvariantCulture, $"{slot / 2:00}:{slot % 2 * 30:00}");
}
