using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Juluo.Access.Bench;
using Juluo.Gateway;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int Doors = 12;
const int Asked = 200;
var (json, opening) = (args.Contains("--json"), args.Contains("opening"));
var numbers = args.Where(a => char.IsAsciiDigit(a[0])).Select(int.Parse).ToArray();
var (people, rounds) = (numbers.ElementAtOrDefault(0) is > 0 and var p ? p : 1000, numbers.ElementAtOrDefault(1) is > 0 and var r ? r : 40);
await using var house = await GuardedHouse.Found(people, Doors);
var peer = new Peer(house);
var list = await Read() with { Expires = DateTimeOffset.MaxValue };
Compare(await peer.Grants());
var (claim, statistics) = opening
    ? (
        $"microseconds to decide whether a credential opens a door, by the list of a gateway with {people:#,0} people, {Doors} doors and the bookings of a week, beside one plain SQL statement that answers the same",
        await Openings()
    )
    : (
        $"milliseconds for the list of a gateway with {people:#,0} people, {Doors} doors and the bookings of a week, beside one plain SQL statement that gives the same",
        await Statistics.Of(rounds, _ => Time(Read), _ => Time(peer.Grants))
    );
if (json)
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                claim,
                ours = Math.Round(statistics.Ours, 2),
                peer = Math.Round(statistics.Peer, 2),
                ratio = Math.Round(statistics.Ratio, 4),
                low = Math.Round(statistics.Low, 4),
                high = Math.Round(statistics.High, 4),
                n = statistics.N,
            }
        )
    );
else
    Console.WriteLine(
        $"{claim}: {statistics.Ours:0.00} beside {statistics.Peer:0.00}; ratio {statistics.Ratio:0.000} ({statistics.Low:0.000} to {statistics.High:0.000}), {statistics.N} rounds."
    );
return 0;

Task<GrantList> Read() =>
    house.In(s => s.GetRequiredService<GrantReader>().Read(house.Gateway, Instant.FromDateTimeOffset(FixedTime.Now), default));

static async Task<double> Time<T>(Func<Task<T>> deed)
{
    var began = Stopwatch.GetTimestamp();
    await deed();
    return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
}

// Both must give the same times to the same credentials at the same doors; otherwise there is nothing to measure.
void Compare(List<(Guid Credential, Guid Door, NpgsqlTypes.NpgsqlRange<DateTime>[] Windows)> granted)
{
    var theirs = granted.ToDictionary(
        g => (g.Credential, g.Door),
        g => string.Join(' ', g.Windows.Select(w => $"{w.LowerBound:O}/{w.UpperBound:O}"))
    );
    var ours = list
        .Credentials.SelectMany(c => c.Opens, (c, o) => (c.Id, Door: list.Doors[o.Door].Id, Windows: list.Windows[o.Window]))
        .ToDictionary(g => (g.Id, g.Door), g => string.Join(' ', g.Windows.Select(w => $"{w.From.UtcDateTime:O}/{w.Until.UtcDateTime:O}")));
    Console.Error.WriteLine(
        $"{list.Credentials.Count} credentials open something; {ours.Count} pairs of a credential and a door, {list.Windows.Count} sets of times."
    );
    foreach (var pair in ours.Keys.Union(theirs.Keys))
        if (ours.GetValueOrDefault(pair) != theirs.GetValueOrDefault(pair))
            throw new InvalidOperationException($"{pair}: {ours.GetValueOrDefault(pair)} beside {theirs.GetValueOrDefault(pair)}.");
}

// Cards and PINs of everyone, at all doors, now and within two days; one in ten is unknown.
async Task<Statistics> Openings()
{
    var (mine, said) = (Array.Empty<bool>(), Array.Empty<bool>());
    return await Statistics.Of(
        rounds,
        round =>
        {
            var presented = Present(round);
            mine = new bool[presented.Count];
            var began = Stopwatch.GetTimestamp();
            foreach (var (at, one) in presented.Index())
                mine[at] = Juluo.Gateway.Decision.OfHash(list, one.Door, one.Kind, one.Hash, one.At).Opens;
            var time = Stopwatch.GetElapsedTime(began).TotalMicroseconds / presented.Count;
            Same();
            return Task.FromResult(time);
        },
        async round =>
        {
            var presented = Present(round);
            var began = Stopwatch.GetTimestamp();
            said = await peer.Opens(presented);
            var time = Stopwatch.GetElapsedTime(began).TotalMicroseconds / presented.Count;
            Same();
            return time;
        }
    );

    // Runs once both have answered the questions of a round.
    void Same()
    {
        if (mine.Length == 0 || said.Length == 0)
            return;
        if (!mine.SequenceEqual(said))
            throw new InvalidOperationException("The two do not open the same doors.");
        (mine, said) = ([], []);
    }
}

List<HeldToReader> Present(int round)
{
    var chance = new Random(round);
    return
    [
        .. Enumerable
            .Range(0, Asked)
            .Select(_ =>
            {
                var credential = list.Credentials[chance.Next(list.Credentials.Count)];
                return new HeldToReader(
                    list.Doors[chance.Next(list.Doors.Count)],
                    credential.Kind,
                    chance.Next(10) == 0 ? new string('0', credential.Hash.Length) : credential.Hash,
                    FixedTime.Now.AddMinutes(chance.Next(2 * 24 * 60))
                );
            }),
    ];
}
