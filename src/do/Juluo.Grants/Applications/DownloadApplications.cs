namespace Juluo.Grants;

/// <summary>GET /grants/applications/table — returns the community's applications and their results as CSV, without texts and people.</summary>
[Get("/grants/applications/table", GrantRights.Manage, MediaTypes = ["text/csv"])]
internal sealed class DownloadApplications(
    UnitOfWork work,
    Clock clock,
    OrganisationsFacade organisations,
    ProjectsFacade projects,
    Audit audit
) : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await new GrantApplicationStore(work, clock).All(stop);
        var names = (
            await organisations.Named([.. all.Select(a => a.Organisation).OfType<OrganisationId>().Distinct()], stop)
        ).ToDictionary(o => o.Id.Value, o => o.Name.In(caller.Language));
        // Managers of grants don't see the names of team-only projects, unless they are in the team or invited to it.
        foreach (var project in await projects.Seen(caller, stop))
            names[project.Id.Value] = project.Name.In(caller.Language);
        await audit.Did(caller.Person, "programmes.applications.exported", "", new { count = all.Count }, stop);
        return SafeCsv.File(
            "applications.csv",
            ["programme", "applicant", "state", "asked", "applied_on", "decided_on", "awarded", "paid_on", "paid", "currency", "learned"],
            all.Select(a =>
                (IReadOnlyList<string?>)
                    [
                        a.Title.In(caller.Language),
                        names.GetValueOrDefault(a.Applicant),
                        EnumWord.Of(a.State),
                        Amount(a.Asked),
                        Day(a.AppliedOn),
                        Day(a.DecidedOn),
                        Amount(a.Awarded),
                        Day(a.PaidOn),
                        Amount(a.Paid),
                        a.Currency,
                        a.Learned,
                    ]
            )
        );
    }

    private static string? Day(LocalDate? day) => day is { } on ? LocalDatePattern.Iso.Format(on) : null;

    private static string? Amount(Money? money) => money is { } sum ? MoneyText.Typed(sum) : null;
}
