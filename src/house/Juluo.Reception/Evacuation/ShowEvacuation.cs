namespace Juluo.Reception;

/// <summary>
/// GET /sites/{id}/evacuation — lists everyone known to be inside, whether or not they are visible to others, on one page to print. The browser stores the page and shows it with its
/// age when the network is down. Views are logged, at most one per person and hour.
/// </summary>
[Get("/sites/{id}/evacuation", SpacesModule.Reception, AtSite = true, Page = typeof(EvacuationPage))]
public sealed class ShowEvacuation(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, Audit audit)
    : Slice<ShowEvacuation.Input, ShowEvacuation.Output>
{
    public sealed record Input(SiteId Id);

    public sealed record Output(Site Site, Instant At, IReadOnlyList<Line> People)
    {
        /// <summary>True if at least one person gets the list by mail.</summary>
        public bool HasWardens { get; init; }
    }

    /// <param name="Zone">The zone of a member, if known; null for visitors.</param>
    /// <param name="Host">The name of a visitor's host, or the name that the visitor asked for; null for members.</param>
    /// <param name="Number">The number on a visitor's badge; null for members.</param>
    public sealed record Line(string Name, ZonePlace? Zone, Instant Since, Instant Seen, bool IsVisitor, string? Host, int? Number);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!caller.May(SpacesModule.Reception, input.Id))
            return new NotFound();
        if (await Read(work, clock, sites, people, input.Id, stop) is not { } list)
            return new NotFound();
        await new ViewLog(audit, clock).Note(caller, "reception.evacuation-looked", list.Site.Name.Zh, stop);
        return list with { HasWardens = (await new EvacuationMailStore(work, clock).Wardens(input.Id, stop)).Count > 0 };
    }

    internal static async Task<Output?> Read(
        UnitOfWork work,
        Clock clock,
        Sites sites,
        PeopleFacade people,
        SiteId id,
        CancellationToken stop
    )
    {
        if ((await sites.All(stop)).Find(s => s.Id == id) is not { } site)
            return null;
        var store = new VisitStore(work, clock);
        var zones = (await store.Zones(id, stop)).ToDictionary(z => z.Id);
        var members = await store.Open(id, stop);
        var visitors = await new VisitorStore(work, clock).Inside(id, stop);
        var named = await people.Named(
            [.. members.Select(m => m.Person).Concat(visitors.Select(v => v.Host).OfType<PersonId>()).Distinct()],
            stop
        );
        var lines = members
            .Select(m => new Line(
                named.TryGetValue(m.Person, out var card) ? card.Name : m.Person.ToString(),
                m.Zone is { } zone ? zones.GetValueOrDefault(zone) : null,
                m.CameAt,
                m.SeenAt,
                IsVisitor: false,
                Host: null,
                Number: null
            ))
            .Concat(
                visitors.Select(v => new Line(
                    v.Name,
                    Zone: null,
                    v.CameAt!.Value,
                    v.CameAt!.Value,
                    IsVisitor: true,
                    v.Host is { } host && named.TryGetValue(host, out var card) ? card.Name : v.AskedFor,
                    v.Number
                ))
            );
        return new(
            site,
            clock.Now,
            [
                .. lines
                    .OrderBy(l => l.Zone?.Name.Zh is null)
                    .ThenBy(l => l.Zone?.Name.Zh, StringComparer.Ordinal)
                    .ThenBy(l => l.Name, StringComparer.Ordinal),
            ]
        );
    }
}
