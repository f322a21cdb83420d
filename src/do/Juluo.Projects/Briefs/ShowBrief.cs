namespace Juluo.Projects;

/// <summary>GET /briefs/{id} — shows a brief and the projects that answer it.</summary>
[Get("/briefs/{id}", Requires.Nothing, Page = typeof(BriefPage))]
public sealed class ShowBrief(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    DashboardWidgets widgets,
    IEnumerable<OrganisationNames> organisations
) : Slice<ShowBrief.Input, ShowBrief.Output>
{
    public sealed record Input(BriefId Id);

    /// <param name="PostedBy">The person who posted it; null for visitors, and if that person was erased.</param>
    /// <param name="MayChange">True if the reader posted it or manages projects.</param>
    public sealed record Output(
        Brief Brief,
        PersonCard? PostedBy,
        IReadOnlyList<Project> Answers,
        LocalDate Today,
        bool MayChange,
        bool MayAnswer,
        bool Visitor,
        IReadOnlyList<DashboardView.Filled> Widgets
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(ProjectRights.See);
        if (await new BriefStore(work, clock).Find(input.Id, member, stop) is not { } found)
            return new NotFound();
        var brief = (await Brief.WithClients([found], organisations, stop))[0];
        return new Output(
            brief,
            member && brief.PostedBy is { } who ? await people.Find(who, stop) : null,
            await new ProjectStore(work, clock).Answering(brief.Id, caller.Person, member, stop),
            clock.Today(caller.Community.Zone),
            MayChange(brief, caller),
            caller.May(ProjectRights.Start) && brief.IsOpen(clock.Today(caller.Community.Zone)),
            !member,
            await widgets.Fill(OfBrief.Dashboard, new OfBrief(brief), caller, stop)
        );
    }

    internal static bool MayChange(Brief brief, Caller caller) =>
        caller.May(ProjectRights.TakePart) && ((brief.PostedBy is { } by && by == caller.Person) || caller.May(ProjectRights.Manage));
}
