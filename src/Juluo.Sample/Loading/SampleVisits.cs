namespace Juluo.Sample;

/// <summary>
/// Past and current visits to the furnished houses: the sample's own stays, of people who agreed that their presence counts. They add no contacts between
/// people, which the sample's interactions already contain. Also adds external visitors.
/// </summary>
internal sealed class SampleVisits(
    IServiceProvider services,
    SampleCommunity sample,
    PersonId[] ids,
    SampleRooms rooms,
    CancellationToken stop
)
{
    private const int Before = 28;

    private static readonly (string Name, string? Company)[] Guests =
    [
        ("周映彤", "岸邊畫廊"),
        ("許家豪", null),
        ("張采蓁", "木聲錄音室"),
        ("Ines Ferreira", "Atelier Norte"),
        ("鄭博文", "大稻埕旅人"),
        ("曾雅筑", null),
        ("佐藤 美咲", "本とまち"),
        ("羅志遠", "慢郵社"),
    ];

    private readonly VisitsFacade visits = new(services.GetRequiredService<UnitOfWork>(), services.GetRequiredService<Clock>());
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;

    /// <returns>The number of stays.</returns>
    public async Task<int> Make()
    {
        var stays = Enumerable.Range(-Before, Before + 1).SelectMany(n => Stays(today.PlusDays(n))).ToList();
        var firsts = stays.GroupBy(s => s.Person).ToDictionary(g => g.Key, g => g.Min(s => s.Came).InZone(SampleOptions.Zone).Date);
        foreach (var person in sample.People.Where(p => firsts.ContainsKey(ids[p.Number])))
            firsts[ids[person.Number]] = LocalDate.Min(firsts[ids[person.Number]], person.JoinedOn);
        await visits.Bring(stays, firsts, stop);
        await CountDays(stays);
        foreach (var (house, site) in rooms.Houses)
        {
            for (var day = today.PlusDays(-Before); day <= today; day = day.PlusDays(1))
                if (day.DayOfWeek != IsoDayOfWeek.Sunday)
                    await visits.Bring([.. Visitors(house, site, day)], stop);
            await visits.Count(site, today.PlusDays(-Before), today, stop);
        }

        return stays.Count;
    }

    /// <summary>Each visit uses a day of the person’s plan or pass, as a real visit does.</summary>
    private async Task CountDays(IEnumerable<VisitsFacade.Stay> stays)
    {
        var plans = services.GetRequiredService<PlansFacade>();
        var atWork = sample.People.Where(p => p.Role is SampleRole.Operator or SampleRole.FrontDesk).Select(p => ids[p.Number]).ToHashSet();
        var days = stays
            .Where(s => !atWork.Contains(s.Person))
            .Select(s => (s.Person, s.Site, Day: s.Came.InZone(SampleOptions.Zone).Date))
            .DistinctBy(d => (d.Person, d.Day))
            .OrderBy(d => d.Day);
        foreach (var (person, site, day) in days)
            await plans.CountDay(person, site, day, stop);
    }

    /// <summary>A day with each person's stay in a house as one visit, in the zone with most of the time.</summary>
    private IEnumerable<VisitsFacade.Stay> Stays(LocalDate day)
    {
        var open = new List<SampleVisit>();
        foreach (var stay in sample.Visits(day).Where(v => sample.People[v.Person].PresenceCounts && rooms.Zones.ContainsKey(v.Zone)))
        {
            if (open is [.., var last] && (last.Person != stay.Person || last.To != stay.From || House(last) != House(stay)))
            {
                if (One(open) is { } one)
                    yield return one;
                open.Clear();
            }

            open.Add(stay);
        }

        if (open.Count > 0 && One(open) is { } rest)
            yield return rest;
    }

    private int House(SampleVisit stay) => sample.ZoneAt(stay.Zone).House;

    private VisitsFacade.Stay? One(List<SampleVisit> parts)
    {
        var (first, last, most) = (parts[0], parts[^1], parts.MaxBy(p => p.To - p.From)!);
        // People don't arrive exactly on the hour.
        var chance = Chance.Of(sample.Options.Seed, Topic.Minutes, first.Person, first.From.ToUnixTimeSeconds());
        var came = first.From + Duration.FromMinutes(chance.Below(45));
        var left = last.To + Duration.FromMinutes(chance.Below(10));
        return came > sample.Now
            ? null
            : new(
                rooms.Houses[House(first)],
                rooms.Zones[most.Zone],
                ids[first.Person],
                came,
                left <= sample.Now ? left : null,
                chance.Hit(0.7) ? VisitSource.Code : VisitSource.Button
            );
    }

    private IEnumerable<VisitsFacade.Guest> Visitors(int house, SiteId site, LocalDate day)
    {
        var hosts = sample.People.Where(p => p.House == house && p.LeftOn is null && p.JoinedOn <= day).ToList();
        var chance = Chance.Of(sample.Options.Seed, Topic.Visitors, house, day.DayOfYear);
        var count = day == today ? 5 : chance.Between(0, 3);
        for (var n = 0; n < count; n++)
        {
            var (name, company) = Guests[(day.DayOfYear + n * 3 + house) % Guests.Length];
            var minutes = 9 * 60 + 30 + n * (day == today ? 55 : 95) + chance.Below(20);
            var came = (day + LocalTime.FromMinutesSinceMidnight(minutes)).InZoneLeniently(SampleOptions.Zone).ToInstant();
            var left = came + Duration.FromMinutes(day == today ? chance.Between(50, 150) : chance.Between(30, 100));
            var expected = chance.Hit(0.6);
            if (came > sample.Now)
                yield return new(site, ids[chance.Pick(hosts).Number], name, company, day, true, (minutes + 29) / 30 * 30, null, null);
            else
                yield return new(
                    site,
                    ids[chance.Pick(hosts).Number],
                    name,
                    company,
                    day,
                    expected,
                    minutes / 30 * 30,
                    came,
                    left <= sample.Now ? left : null
                );
        }
    }
}
