namespace Juluo.Organisations;

/// <summary>GET /organisations/export — exports all organisations and their links as CSV, without people.</summary>
[Get("/organisations/export", OrganisationRights.All, MediaTypes = ["text/csv"])]
internal sealed class DownloadOrganisations(UnitOfWork work, Clock clock, ProfessionsFacade professions, Audit audit)
    : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await new OrganisationReader(work, clock, professions).All(stop);
        var links = await new SupplyStore(work).All(stop);
        await audit.Did(caller.Person, "people.organisations.exported", "", new { count = all.Count }, stop);
        return SafeCsv.File("organisations.csv", OrganisationCsv.Columns, OrganisationCsv.Rows(all, links));
    }
}
