namespace Juluo.Projects;

/// <summary>GET /projects/impact/table — returns the outcomes of the community's projects as CSV. Visitors get those of public projects.</summary>
[Get("/projects/impact/table", Requires.Nothing, MediaTypes = ["text/csv"])]
internal sealed class DownloadImpact(UnitOfWork work, Clock clock) : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(ProjectRights.See);
        var projects = (await new ProjectStore(work, clock).All(null, member, stop)).ToDictionary(p => p.Id);
        var currency = caller.Community.Currency;
        return SafeCsv.File(
            "outcomes.csv",
            ["day", "kind", "outcome", "project", "evidence", "value_from", "value_below", "currency", "sdgs"],
            (await new OutcomeStore(work, clock).All(member, stop)).Select(o =>
                (IReadOnlyList<string?>)
                    [
                        LocalDatePattern.Iso.Format(o.OnDay),
                        EnumWord.Of(o.Kind),
                        o.Title,
                        projects[o.Project].Name.In(caller.Language),
                        o.Evidence,
                        o.Band is { } from ? $"{ValueBand.From(from, currency).Minor / MoneyText.MinorUnits(currency)}" : null,
                        o.Band is { } to && ValueBand.To(to, currency) is { } below
                            ? $"{below.Minor / MoneyText.MinorUnits(currency)}"
                            : null,
                        o.Band is null ? null : currency,
                        string.Join(' ', o.Goals),
                    ]
            )
        );
    }
}
