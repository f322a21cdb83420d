using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Presence.Bench;

/// <summary>
/// A year of members who come on two of five working days, for two stays of one to four hours, each in one of the zones: one zone for 25 members. The same number of members
/// gives the same year.
/// </summary>
internal sealed class Year
{
    public const int Days = 365;
    public static readonly DateTimeOffset First = new(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(8));

    private readonly int members;
    private readonly List<(int Day, Stay Stay)> stays = [];

    public Year(int members)
    {
        this.members = members;
        var chance = new Random(7);
        for (var day = 0; day < Days; day++)
        for (var person = 0; person < members; person++)
        {
            if (day % 7 >= 5 || chance.NextDouble() > 0.4)
                continue;
            var from = 9 * 3600 + chance.Next(2 * 3600);
            for (var stay = 0; stay < 2; stay++)
            {
                var until = from + 3600 + chance.Next(3 * 3600);
                stays.Add((day, new(person, chance.Next(Math.Max(1, members / 25)), from, until)));
                from = until + chance.Next(1800);
            }
        }
    }

    public async Task<int> Write(IServiceProvider s, Community here)
    {
        var site = new SiteId(Guid.CreateVersion7());
        _ = (await s.GetRequiredService<Sites>().Keep(new(site, "bench", new("館", "House"), "Asia/Taipei", null), default)).Value;
        var people = (
            await s.GetRequiredService<ArrivalsFacade>()
                .AddMany(
                    [
                        .. Enumerable
                            .Range(0, members)
                            .Select(i => new NewPerson($"住民{i}", new LocalDate(2025, 9, 1)) { PresenceCounts = true }),
                    ],
                    default
                )
        ).Value;
        var work = s.GetRequiredService<UnitOfWork>();
        var floor = Guid.CreateVersion7();
        var zones = Enumerable.Range(0, Math.Max(1, members / 25)).Select(_ => Guid.CreateVersion7()).ToArray();
        await using (
            var rooms = work.Command(
                """
                with f as (insert into spaces.floor (community_id, id, site_id, level, name_zh, name_en) values ($1, $2, $3, 1, '樓', 'Floor'))
                insert into spaces.zone (community_id, id, floor_id, name_zh, name_en) select $1, z.id, $2, '區' || z.n, 'Zone ' || z.n from unnest($4::uuid[]) with ordinality as z (id, n)
                """,
                here.Id.Value,
                floor,
                site.Value,
                zones
            )
        )
            await rooms.ExecuteNonQueryAsync();
        foreach (var some in stays.Chunk(20_000))
        {
            await using var insert = work.Command(
                """
                insert into reception.visit (community_id, id, site_id, zone_id, person_id, came_at, seen_at, left_at, source, ended)
                select $1, gen_random_uuid(), $2, t.zone, t.person, t.came, t.came, t.went, 'button', 'button'
                from unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[]) as t (zone, person, came, went)
                """,
                here.Id.Value,
                site.Value,
                some.Select(x => zones[x.Stay.Zone]).ToArray(),
                some.Select(x => people[x.Stay.Person].Value).ToArray(),
                some.Select(x => At(x.Day, x.Stay.From)).ToArray(),
                some.Select(x => At(x.Day, x.Stay.Until)).ToArray()
            );
            insert.CommandTimeout = 0;
            await insert.ExecuteNonQueryAsync();
        }

        return stays.Count;
    }

    public (double Seconds, long Pairs) Sweep()
    {
        var days = stays.GroupBy(s => s.Day, s => s.Stay).Select(d => d.ToList()).ToList();
        var began = Stopwatch.GetTimestamp();
        var pairs = days.Sum(d => (long)Overlaps.Of(d).Count);
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, pairs);
    }

    private static DateTime At(int day, int second) => First.AddDays(day).AddSeconds(second).UtcDateTime;
}
