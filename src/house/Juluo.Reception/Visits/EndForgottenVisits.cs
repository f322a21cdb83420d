namespace Juluo.Reception;

/// <summary>Ends stays without a check-out and marks them so: when the site has closed, or after <see cref="LongestWithoutSign"/>, whichever is earlier. Visitors are ended in the same way.</summary>
[Named("reception.end-forgotten-visits")]
internal sealed class EndForgottenVisits(UnitOfWork work, Clock clock, Sites sites) : Job
{
    /// <summary>The time without a sign after which a stay is ended even if the site has not closed since: the person is taken to have left.</summary>
    public static readonly Duration LongestWithoutSign = Duration.FromHours(14);

    private static readonly Duration Pause = Duration.FromHours(2);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var visits = new VisitStore(work, clock);
        var visitors = new VisitorStore(work, clock);
        foreach (var site in await sites.All(stop))
        {
            var zone = site.ZoneOr(community.Zone);
            var stays = await visits.Open(site.Id, stop);
            var guests = (await visitors.Inside(site.Id, stop)).ToList();
            if (stays.Count + guests.Count == 0)
                continue;
            var since = stays.Select(v => v.SeenAt).Concat(guests.Select(g => g.CameAt!.Value)).Min();
            var hours = await new SpacesFacade(work, clock).Hours(site.Id, zone, since.InZone(zone).Date, stop);
            foreach (var stay in stays)
                if (ClosedSince(hours, stay.SeenAt, clock.Now) is { } at)
                    await visits.End(stay.Id, at, VisitEnd.Forgotten, stop);
            foreach (var guest in guests)
                if (ClosedSince(hours, guest.CameAt!.Value, clock.Now) is { } at)
                    await visitors.Leave(guest.Id, at, VisitorEnd.Forgotten, stop);
        }
    }

    /// <summary>
    /// Returns the end of a stay whose last sign was at a moment: the next closing time of the site, but at most <see cref="LongestWithoutSign"/> later; null if that is still to come.
    /// Opening hours with a gap of up to two hours, such as a break at noon, count as one.
    /// </summary>
    internal static Instant? ClosedSince(HouseHours hours, Instant seen, Instant now)
    {
        var latest = seen + LongestWithoutSign;
        var times = new List<(Instant Opens, Instant Closes)>();
        var last = now.InZone(hours.Zone).Date.PlusDays(1);
        for (var day = seen.InZone(hours.Zone).Date.PlusDays(-1); !hours.Always && day <= last; day = day.PlusDays(1))
            foreach (var open in hours.Of(day))
            {
                var (opens, closes) = (WallClock.At(day, open.Opens, hours.Zone), WallClock.At(day, open.Closes, hours.Zone));
                if (times.Count > 0 && opens - times[^1].Closes <= Pause)
                    times[^1] = (times[^1].Opens, Instant.Max(times[^1].Closes, closes));
                else
                    times.Add((opens, closes));
            }

        // For a person who was seen when the site was closed, the next closing time counts.
        var end = times.Where(t => t.Closes >= seen).Select(t => t.Closes).Append(latest).First();
        return Instant.Min(end, latest) is var at && at <= now ? at : null;
    }
}
