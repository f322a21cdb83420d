namespace Juluo.Reception;

/// <summary>GET /visits/uncovered/file — returns the visits of the last 60 days that no plan, pass or booking covered, as a table.</summary>
[Get("/visits/uncovered/file", SpacesModule.Reception, AtSite = true, MediaTypes = ["text/csv"])]
internal sealed class DownloadUncoveredDays(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    PeopleFacade people,
    PlansFacade plans,
    FindPermitted permitted,
    Audit audit
) : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var mine = await ListUncoveredDays.Mine(sites, caller, stop);
        var days = await new UncoveredDays(work, clock, people, plans, permitted).At(mine, stop);
        var named = mine.ToDictionary(s => s.Id, s => s.Name.In(caller.Language));
        await audit.Did(caller.Person, "reception.uncovered-exported", "", new { rows = days.Count }, stop);
        return SafeCsv.File(
            "uncovered-days.csv",
            ["day", "site", "person", "name", "email", "has"],
            days.Select(d =>
                (IReadOnlyList<string?>)
                    [
                        LocalDatePattern.Iso.Format(d.Day),
                        named[d.Site],
                        d.Person.Id.ToString(),
                        d.Person.Name,
                        d.Person.Email,
                        d.Is.Has?.In(caller.Language),
                    ]
            )
        );
    }
}
