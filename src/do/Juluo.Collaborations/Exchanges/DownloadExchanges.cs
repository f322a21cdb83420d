namespace Juluo.Collaborations;

/// <summary>GET /collaborations/{id}/exchanges/table — returns the exchanges of a collaboration as CSV. Visitors do not get names.</summary>
[Get("/collaborations/{id}/exchanges/table", Requires.Nothing, MediaTypes = ["text/csv"])]
internal sealed class DownloadExchanges(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    ProjectsFacade projects,
    OrganisationsFacade organisations
) : Slice<DownloadExchanges.Input, Download>
{
    public sealed record Input(CollaborationId Id);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var shown = await new ShowExchanges(work, clock, people, projects, organisations).Handle(new(input.Id, All: true), caller, stop);
        if (shown.Failed)
            return shown.As<Download>();
        var (model, members) = (shown.Value, shown.Value.In.ToDictionary(m => m.Id));
        return SafeCsv.File(
            "exchanges.csv",
            ["day", "mode", "direction", "what", "project", "link", "present"],
            model.Exchanges.Select(e =>
                (IReadOnlyList<string?>)
                    [
                        LocalDatePattern.Iso.Format(e.OnDay),
                        EnumWord.Of(e.Mode),
                        EnumWord.Of(e.Direction),
                        e.What,
                        e.Project is { } project ? model.Projects.GetValueOrDefault(project)?.In(caller.Language) : null,
                        e.Link,
                        string.Join(
                            "; ",
                            e.Present.Select(p => members.GetValueOrDefault(p)?.Called(model.People, caller.Language)).OfType<string>()
                        ),
                    ]
            )
        );
    }
}
