namespace Juluo.Reception;

/// <summary>On the Today page: requests to answer, arrivals, broken resources, and post to forward.</summary>
[Named("today-at-the-place")]
[Widget(Dashboard.Today, SpacesModule.Reception, typeof(TodayAtThePlaceWidget), 8, AtSite = true)]
public sealed class TodayAtThePlace(
    UnitOfWork work,
    Clock clock,
    ResourcesFacade allResources,
    Sites sites,
    PeopleFacade people,
    PostFacade post
) : Slice<Nothing, TodayAtThePlace.Output>
{
    private const int MostLines = 5;

    /// <param name="Expected">The visitors expected today, earliest first.</param>
    /// <param name="Hosts">The names of their hosts, by key.</param>
    /// <param name="Requests">The number of booking requests to answer.</param>
    /// <param name="Post">The number of items whose owner asked to have them forwarded.</param>
    /// <param name="Now">The local time of day, in the format of visitors' times.</param>
    public sealed record Output(
        IReadOnlyList<Visitor> Expected,
        IReadOnlyDictionary<PersonId, string> Hosts,
        int Requests,
        IReadOnlyList<Resource> Broken,
        int Post,
        string Now
    ) : IHeadline
    {
        internal IEnumerable<Visitor> Next => Expected.Take(MostLines);

        /// <summary>The number of expected visitors beyond those shown.</summary>
        internal int Further => Math.Max(0, Expected.Count - MostLines);

        public string? Headline(Words words)
        {
            if (Expected.FirstOrDefault(v => string.CompareOrdinal(v.Time, Now) >= 0) is { } next)
                return Requests == 0
                    ? words.Say("reception.today.headline.next", new { at = next.Time })
                    : words.Say("reception.today.headline.requests.next", new { count = Requests, at = next.Time });
            if (Requests > 0)
                return words.Say("reception.today.headline.requests", new { count = Requests });
            if (Expected.LastOrDefault(v => v.Time is not null) is { } late)
                return words.Say("reception.today.headline.late", new { name = late.Name, at = late.Time });
            return Broken.Count > 0 ? words.Say("reception.today.headline.broken", new { count = Broken.Count }) : null;
        }
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        bool Mine(SiteId site) => caller.May(SpacesModule.Reception, site);
        if (!(await sites.All(stop)).Any(s => s.ClosedAt is null && Mine(s.Id)))
            return new NotFound();
        var now = clock.Now.InZone(work.Community.Zone);
        var expected = (await new VisitorStore(work, clock).OfDay(null, now.Date, stop))
            .Where(v => v.Awaited && !v.Waits && Mine(v.Site))
            .ToList();
        var resources = (await allResources.InUse(null, stop)).Where(r => Mine(r.Site)).ToList();
        return new Output(
            expected,
            (await people.Named([.. expected.Select(v => v.Host).OfType<PersonId>().Distinct()], stop)).ToDictionary(
                p => p.Key,
                p => p.Value.Name
            ),
            await new BookingsFacade(work, clock).CountRequests(caller, stop),
            [.. resources.Where(r => r.Broken is not null).Take(MostLines)],
            caller.Community.Uses(Part.Post) ? await post.CountToForward(caller, stop) : 0,
            Visitor.Written(now.TimeOfDay)
        );
    }
}
