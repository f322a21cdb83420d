using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Juluo.Bench;
using Juluo.Bookings.Bench;
using Npgsql;

namespace Juluo.Signups.Bench;

/// <summary>Many guests sign up for the few places of one event at once, while web processes are killed. Then the rate beside SQL alone.</summary>
internal sealed class Rush(int guests, int connections, int pairs, bool json)
{
    private const int Places = 50;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);
    private readonly WebProcess[] processes = new WebProcess[2];
    private readonly ConcurrentDictionary<int, Answer> answers = [];
    private int next;
    private int unanswered;
    private int kills;
    private volatile bool over;

    public async Task<int> Run()
    {
        var said = json ? Console.Error : Console.Out;
        await using var town = await Town.Found(1);
        var rush = await Event(town, Places);
        for (var i = 0; i < processes.Length; i++)
            await (processes[i] = new(town.ConnectionString, town.Cluster.Data, workers: false)).Start();
        var watch = Stopwatch.StartNew();
        var killing = Kill();
        var all = new Guests(rush);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Sign(all)));
        over = true;
        await killing;
        said.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{answers.Count:N0} guests, {connections} at once, in {watch.Elapsed.TotalSeconds:N0} s; {kills} processes killed, {unanswered:N0} requests cut off and repeated"
            )
        );
        var faults = await Judge(town, rush, said);
        var rates = new List<(double Ours, double Bare)>();
        for (var pair = 0; pair < pairs; pair++)
            rates.Add((await Rate(town, OverHttp), await Rate(town, BySql)));
        foreach (var process in processes)
            process.Dispose();
        double[] ratios = [.. rates.Select(r => r.Ours / r.Bare).Order()];
        var (ours, bare) = (Median(rates.Select(r => r.Ours)), Median(rates.Select(r => r.Bare)));
        said.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ours:N0} sign-ups a second over HTTP, {bare:N0} of the same rows by SQL = {ours / bare:0.00}×"
            )
        );
        if (json)
            Console.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        claim = $"sign-ups a second over HTTP for {Places} places, {connections} at once, beside the same rows by SQL (more is better); {guests} before, with kills: {faults} faults",
                        ours = Math.Round(ours),
                        peer = Math.Round(bare),
                        ratio = Math.Round(ours / bare, 3),
                        low = Math.Round(ratios[0], 3),
                        high = Math.Round(ratios[^1], 3),
                        n = pairs,
                        faults,
                    }
                )
            );
        return faults == 0 ? 0 : 1;
    }

    private async Task Sign(Guests all)
    {
        for (int guest; (guest = Interlocked.Increment(ref next)) <= guests; )
        for (var tries = 0; ; tries++)
        {
            if (await all.SignUp(processes[(guest + tries) % processes.Length].Address, guest) is { } answer)
            {
                answers[guest] = answer;
                break;
            }

            Interlocked.Increment(ref unanswered);
            await Task.Delay(50);
        }
    }

    private async Task Kill()
    {
        var random = new Random(54);
        for (var waited = TimeSpan.Zero; !over; waited += TimeSpan.FromMilliseconds(250))
        {
            await Task.Delay(250);
            if (waited < TimeSpan.FromSeconds(20 + random.Next(10)))
                continue;
            waited = TimeSpan.Zero;
            var process = processes[random.Next(processes.Length)];
            process.Kill();
            await process.Start();
            kills++;
        }
    }

    /// <summary>Returns the number of faults: too many people, lost or false answers, and turns that were passed over.</summary>
    private async Task<long> Judge(Town town, Guid rush, TextWriter said)
    {
        var coming = await town.Ask<long>(
            "select coalesce(sum(party), 0) from events.attendee where event_id = $1 and state in ('coming', 'offered')",
            rush
        );
        var stored = await town.Ask<long>("select count(*) from events.attendee where event_id = $1", rush);
        var lost = await town.Ask<long>(
            "select count(*) from unnest($2::text[], $3::text[]) as a (email, state) where not exists (select from events.attendee t where t.event_id = $1 and t.email = a.email and (a.state is null or t.state = a.state))",
            rush,
            answers.Keys.Select(Guests.Email).ToArray(),
            answers.Values.Select(a => a.State).ToArray()!
        );
        // Those who come are the first, and the turns follow the answers: no one who was answered before another had asked has the later turn.
        var passed = await town.Ask<long>(
            "select count(*) from events.attendee w where w.event_id = $1 and w.state = 'waiting' and exists (select from events.attendee c where c.event_id = $1 and c.state = 'coming' and (c.answered_at, c.id) > (w.answered_at, w.id))",
            rush
        );
        var order = await town.Ask<string[]>(
            "select array_agg(email order by answered_at, id) from events.attendee where event_id = $1",
            rush
        );
        var later = long.MinValue;
        var turns = 0L;
        foreach (var email in order)
        {
            var answer = answers[
                int.Parse(email.AsSpan(5, email.IndexOf('@', StringComparison.Ordinal) - 5), CultureInfo.InvariantCulture)
            ];
            if (answer.State is null)
                continue; // recorded by an attempt whose answer never came
            turns += answer.Answered < later ? 1 : 0;
            later = Math.Max(later, answer.Asked);
        }

        said.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{coming} of {Places} places taken, {stored - coming:N0} wait; answered and lost or otherwise {lost}, waiting before someone who comes {passed}, turns passed over {turns}"
            )
        );
        return (coming == Math.Min(Places, guests) ? 0 : 1) + Math.Abs(stored - guests) + lost + passed + turns;
    }

    private static async Task<Guid> Event(Town town, int places)
    {
        var id = Guid.CreateVersion7();
        await town.Do(
            """
            insert into events.event (community_id, id, host_id, title_en, starts_at, ends_at, place, places, companions, public, made_at)
            values ($1, $2, $3, 'Rush', now() + interval '30 days', now() + interval '31 days', 'Here', $4, 0, true, now())
            """,
            town.Here.Id.Value,
            id,
            town.People[0].Person.Value,
            places
        );
        return id;
    }

    private async Task<double> Rate(Town town, Func<Town, Guid, int, Task> once)
    {
        var to = await Event(town, Places);
        var (done, watch) = (0, Stopwatch.StartNew());
        await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (watch.Elapsed < Window)
                        {
                            await once(town, to, Interlocked.Increment(ref next));
                            Interlocked.Increment(ref done);
                        }
                    })
                )
        );
        return done / watch.Elapsed.TotalSeconds;
    }

    private async Task OverHttp(Town town, Guid to, int guest) =>
        _ = await new Guests(to).SignUp(processes[guest % processes.Length].Address, guest);

    private static async Task BySql(Town town, Guid to, int guest)
    {
        await using var connection = new NpgsqlConnection(town.Maintenance);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(
            """
            with held as (
              select (select coalesce(sum(party), 0) from events.attendee where community_id = $1 and event_id = $2 and state in ('coming', 'offered')) as n
            )
            insert into events.attendee (community_id, id, event_id, name, email, language, party, state, answered_at)
            select $1, gen_random_uuid(), $2, $3, $3 || '@example.net', 'en', 1, case when n < $4 then 'coming' else 'waiting' end, now() from held
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = town.Here.Id.Value },
                new() { Value = to },
                new() { Value = $"guest{guest}" },
                new() { Value = Places },
            },
        };
        await using var lockRow = new NpgsqlCommand("select from events.event where community_id = $1 and id = $2 for update", connection)
        {
            Parameters =
            {
                new() { Value = town.Here.Id.Value },
                new() { Value = to },
            },
        };
        await lockRow.ExecuteNonQueryAsync();
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static double Median(IEnumerable<double> of)
    {
        double[] sorted = [.. of.Order()];
        return sorted[sorted.Length / 2];
    }
}
