namespace Juluo.Lens;

/// <summary>On /today: the people seen today and their zones, limited to those who agreed that their presence counts.</summary>
[Named("who-is-here")]
[Widget(Dashboard.Today, "web.today", typeof(WhoIsHereWidget), 60)]
public sealed class WhoIsHere(UnitOfWork work, PeopleFacade people, ConsentsFacade consents, Clock clock) : Slice<Nothing, WhoIsHere.Output>
{
    private const int MostZones = 12;
    private const int MostFaces = 6;

    /// <param name="Zones">The zones with the most people.</param>
    /// <param name="More">The number of other zones.</param>
    public sealed record Output(int People, IReadOnlyList<Zone> Zones, int More);

    /// <param name="Faces">Some of the people.</param>
    public sealed record Zone(string? Name, IReadOnlyList<PersonCard> Faces, int Count);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var seen = await work.List<(PersonId Person, string? Zone)>(
            $"""
            select v.person_id, l.name from lens.visit v left join lens.label l on l.community_id = v.community_id and l.id = v.zone
            where v.community_id = {work.Community} and v.day = {clock.Today(work.Community.Zone)} order by l.name nulls last
            """,
            stop
        );
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        var here = seen.Where(s => agreeing.Contains(s.Person)).ToList();
        if (here.Count == 0)
            return new NotFound();
        var zones = here.GroupBy(s => s.Zone, StringComparer.Ordinal).OrderByDescending(z => z.Count()).ToList();
        var shown = zones
            .Take(MostZones)
            .Select(z => (z.Key, Faces: z.Take(MostFaces).Select(s => s.Person).ToList(), Count: z.Count()))
            .ToList();
        var named = await people.Named([.. shown.SelectMany(z => z.Faces)], stop);
        return new Output(
            here.DistinctBy(s => s.Person).Count(),
            [.. shown.Select(z => new Zone(z.Key, [.. z.Faces.Where(named.ContainsKey).Select(p => named[p])], z.Count))],
            Math.Max(0, zones.Count - MostZones)
        );
    }
}
