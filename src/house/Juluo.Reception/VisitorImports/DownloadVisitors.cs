namespace Juluo.Reception;

/// <summary>GET /visitors/export — returns current, expected and past visitors, as long as their site keeps them, in the table that the import takes. Cancelled visits are not included.</summary>
[Get("/visitors/export", SpacesModule.Manage, MediaTypes = ["text/csv"])]
internal sealed class DownloadVisitors(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, Audit audit)
    : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await new VisitorStore(work, clock).All(stop);
        var houses = (await sites.All(stop)).ToDictionary(s => s.Id);
        var cards = await people.Named([.. all.Select(v => v.Host).OfType<PersonId>().Distinct()], stop);
        // A closed site takes no visitors, so its rows could not be imported.
        var open = all.FindAll(v => houses.TryGetValue(v.Site, out var site) && site.ClosedAt is null);
        await audit.Did(caller.Person, "reception.visitors-exported", "", new { rows = open.Count }, stop);
        return SafeCsv.File(
            "visitors.csv",
            VisitorRow.Columns.Names,
            open.Select(v =>
            {
                var zone = houses[v.Site].ZoneOr(caller.Community.Zone);
                return (IReadOnlyList<string?>)
                    [
                        v.Name,
                        LocalDatePattern.Iso.Format(v.ExpectedOn ?? v.CameAt!.Value.InZone(zone).Date),
                        v.Time,
                        houses[v.Site].Name.Zh,
                        v.Host is { } host && cards.TryGetValue(host, out var card) ? Called(card) : v.AskedFor,
                        v.Email,
                        v.Company,
                        v.Note,
                        v.ExpectedOn is null ? "yes" : null,
                        v.CameAt is { } came ? MomentText.Of(came, zone) : null,
                        v.LeftAt is { } left ? MomentText.Of(left, zone) : null,
                        v.Id.ToString(),
                    ];
            })
        );
    }

    private static string Called(PersonCard person) => person.Email is { Length: > 0 } email ? email : person.Name;
}
