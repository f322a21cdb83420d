namespace Juluo.Reception;

/// <summary>On the home page: the caller's presence, other people on site, and the visitors whom they expect today.</summary>
[Named("at-the-place")]
[Widget(Dashboard.Home, SpacesModule.Book, typeof(AtThePlaceWidget), 12)]
public sealed class AtThePlace(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    PeopleFacade people,
    ConsentsFacade consents,
    PlansFacade plans,
    FindPermitted permitted
) : Slice<Nothing, AtThePlace.Output>
{
    private const int MostFaces = 8;

    /// <param name="Mine">The site where the caller is, or null.</param>
    /// <param name="Count">The number of members and visitors on site.</param>
    /// <param name="Day">The day that was counted for the caller today.</param>
    /// <param name="Uncounted">The plan or pass that could pay for the caller's day, which the desk took back.</param>
    /// <param name="WithoutDay">True if the caller is here and nothing covers the day.</param>
    public sealed record Output(
        Site? Mine,
        IReadOnlyList<Site> Sites,
        int Count,
        IReadOnlyList<PersonCard> Faces,
        IReadOnlyList<Visitor> Visitors,
        PlansFacade.CountedDay? Day,
        LocalizedText? Uncounted,
        bool WithoutDay
    ) : IHeadline
    {
        public string? Headline(Words words) => Count == 0 ? null : words.Say("reception.home.count", new { count = Count });
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var open = (await sites.All(stop)).Where(s => s.ClosedAt is null).ToList();
        if (open.Count == 0)
            return new NotFound();
        var store = new VisitStore(work, clock);
        var visits = await store.Open((SiteId?)null, stop);
        var mine = visits.Find(v => v.Person == caller.Person);
        var shown = await new PresenceChoices(work, consents).Shown(stop);
        PersonId[] faces = [.. visits.Select(v => v.Person).Where(p => p != caller.Person && shown.Contains(p)).Distinct().Take(MostFaces)];
        var cards = await people.Named(faces, stop);
        var visitorBook = new VisitorStore(work, clock);
        var there = open.Find(s => s.Id == mine?.Site);
        var days = there is null ? null : await new Arrivals(work, clock, sites, people, plans, permitted).Days(there, [caller.Self], stop);
        return new Output(
            there,
            open,
            visits.DistinctBy(v => v.Person).Count() + (await visitorBook.Inside(null, stop)).Count,
            [.. faces.Where(cards.ContainsKey).Select(f => cards[f])],
            [
                .. (await visitorBook.OfHost(caller.Self, clock.Today(work.Community.Zone), stop)).Where(v =>
                    v.Inside || (v.Awaited && v.ExpectedOn == clock.Today(work.Community.Zone))
                ),
            ],
            days?.Counted.GetValueOrDefault(caller.Self),
            days?.Uncounted(caller.Self),
            days?.Brings(caller.Self) == false
        );
    }
}
