namespace Juluo.Projects;

/// <summary>GET /briefs — lists open briefs by deadline, then closed ones. Visitors read the public ones.</summary>
[Get("/briefs", Requires.Nothing, Page = typeof(BriefsPage))]
public sealed class ListBriefs(UnitOfWork work, Clock clock, DashboardWidgets widgets, IEnumerable<OrganisationNames> organisations)
    : Slice<Nothing, ListBriefs.Output>
{
    /// <summary>The dashboard on the page of opportunities, <c>/briefs</c>, where other modules show things to apply for or enter.</summary>
    public const string Dashboard = "opportunities";
    private const int Most = 200;

    public sealed record Output(
        IReadOnlyList<Brief> Briefs,
        LocalDate Today,
        bool MayPost,
        bool Visitor,
        IReadOnlyList<DashboardView.Filled> Widgets
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(ProjectRights.See);
        return new Output(
            await Brief.WithClients(await new BriefStore(work, clock).All(member, Most, stop), organisations, stop),
            clock.Today(caller.Community.Zone),
            caller.May(ProjectRights.Start),
            !member,
            await widgets.Fill(Dashboard, new Nothing(), caller, stop)
        );
    }
}
