namespace Juluo.Reception;

/// <summary>
/// Publishes co-presence as evidence: for each site, once a day is over, the pairs of people who were in the same zone, for how long and among how many. Only people who consented
/// are counted, also in the number present. People without a zone share one zone, the site as a whole. That is weak evidence,
/// since a crowd of n gives each pair 1/(n − 1), and none at all among more than <see cref="Overlaps.MostPresent"/>.
/// </summary>
[Named("reception.publish-evidence")]
internal sealed class PublishPresence(UnitOfWork work, Clock clock, Sites sites, ConsentsFacade consents, Outbox outbox) : Job
{
    /// <summary>The time to wait after the end of a day, so that doors that were offline can report.</summary>
    private static readonly Duration Wait = Duration.FromHours(3);

    /// <summary>The number of days after which a day is no longer published. Raw stays are kept as long.</summary>
    private const int MostDays = 90;

    public override async Task Run(Community community, CancellationToken stop)
    {
        HashSet<PersonId>? agreeing = null;
        foreach (var site in await sites.All(stop))
        {
            var zone = site.ZoneOr(community.Zone);
            var last = (clock.Now - Wait).InZone(zone).Date.PlusDays(-1);
            foreach (var day in await Untold(site.Id, zone, last, stop))
            {
                agreeing ??= await consents.Agreeing(Purpose.Presence, stop);
                await Tell(site, zone, day, agreeing, stop);
            }
        }
    }

    private async Task Tell(Site site, DateTimeZone zone, LocalDate day, HashSet<PersonId> agreeing, CancellationToken stop)
    {
        var during = new Interval(zone.AtStartOfDay(day).ToInstant(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
        var visits = await new VisitStore(work, clock).During(site.Id, during, stop);
        var names = (await new VisitStore(work, clock).Zones(site.Id, stop)).ToDictionary(z => z.Id, z => ZoneLabel.Of(z.Name));
        var facts = Evidence(visits.Where(v => agreeing.Contains(v.Person)), site, names, during, day, clock.Now);
        await outbox.Publish(facts, stop);
        await work.Do(
            $"""
            insert into reception.evidence_day (community_id, site_id, day, pairs, told_at)
            values ({work.Community}, {site.Id}, {day}, {facts.Sum(f => f.Pairs.Count / GroupInteraction.Width)}, {clock.Now})
            """,
            stop
        );
    }

    /// <summary>Returns the evidence in one day's stays at a site, one item per zone. Pure.</summary>
    internal static List<GroupInteraction> Evidence(
        IEnumerable<Visit> visits,
        Site site,
        IReadOnlyDictionary<ZoneId, string> zones,
        Interval during,
        LocalDate day,
        Instant now
    )
    {
        var (persons, places) = (new Numbers<PersonId>(), new Numbers<Guid>());
        int Second(Instant at) => (int)(Instant.Max(during.Start, Instant.Min(at, during.End)) - during.Start).TotalSeconds;
        var stays = visits
            .OrderBy(v => v.Person.Value)
            .Select(v => new Stay(
                persons.Of(v.Person),
                places.Of(v.Zone?.Value ?? site.Id.Value),
                Second(v.CameAt),
                Second(v.Believed(now))
            ))
            .ToList();
        var on = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return
        [
            .. Overlaps
                .Of(stays)
                .GroupBy(t => t.Zone)
                .Select(here =>
                {
                    var there = new Numbers<PersonId>();
                    int[] pairs =
                    [
                        .. here.SelectMany(t =>
                            (int[])
                                [there.Of(persons[t.A]), there.Of(persons[t.B]), t.From, t.Seconds, Math.Max(2, (int)Math.Round(t.Present))]
                        ),
                    ];
                    var place = places[here.Key];
                    return new GroupInteraction(
                        place == site.Id.Value ? $"{site.Slug}/" : $"{site.Slug}/{zones.GetValueOrDefault(new(place), "")}",
                        "presence",
                        $"{place}:{on}",
                        during.Start,
                        there.All,
                        pairs
                    );
                }),
        ];
    }

    /// <summary>Days with stays for which nothing was published yet.</summary>
    private Task<List<LocalDate>> Untold(SiteId site, DateTimeZone zone, LocalDate last, CancellationToken stop)
    {
        var mostDays = last.PlusDays(-MostDays);
        return work.List<LocalDate>(
            $"""
            with days as (
              select distinct d::date as day from reception.visit v,
                generate_series((v.came_at at time zone {zone.Id})::date, least((coalesce(v.left_at,
                  {clock.Now}::timestamptz) at time zone {zone.Id})::date, {last}::date), interval '1 day') as d
              where v.community_id = {work.Community} and v.site_id = {site}
                and v.came_at >= ({mostDays}::date)::timestamp at time zone {zone.Id})
            select day from days
            where day <= {last} and not exists (select from reception.evidence_day e where e.community_id = {work.Community}
              and e.site_id = {site} and e.day = days.day) order by day
            """,
            stop
        );
    }

    /// <summary>Assigns small numbers to keys, in order of first use.</summary>
    private sealed class Numbers<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> numbers = [];
        private readonly List<T> all = [];

        public IReadOnlyList<T> All => all;

        public T this[int number] => all[number];

        public int Of(T one)
        {
            if (!numbers.TryGetValue(one, out var number))
            {
                numbers.Add(one, number = all.Count);
                all.Add(one);
            }

            return number;
        }
    }
}
