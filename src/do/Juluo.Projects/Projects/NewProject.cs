namespace Juluo.Projects;

/// <summary>GET /projects/new — shows the form that starts a project. With <c>brief</c> the project answers that brief, and with <c>invite</c> those people are invited at once.</summary>
[Get("/projects/new", ProjectRights.Start, Page = typeof(NewProjectPage))]
public sealed class NewProject(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<NewProject.Input, NewProject.Output>
{
    public sealed record Input(BriefId? Brief = null, IReadOnlyList<PersonId>? Invite = null);

    /// <param name="StartsOn">Today.</param>
    /// <param name="EndsOn">The deadline of the brief, if it is after today; otherwise null.</param>
    /// <param name="Invite">The people named in <c>invite</c> who are current members, without the caller.</param>
    public sealed record Output(Brief? Brief, LocalDate StartsOn, LocalDate? EndsOn, IReadOnlyList<PersonCard> Invite);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var brief = input.Brief is { } id ? await new BriefStore(work, clock).Find(id, caller.May(ProjectRights.See), stop) : null;
        return new Output(
            brief is { ClosedAt: null } ? brief : null,
            today,
            brief?.AnswersUntil > today ? brief.AnswersUntil : null,
            [.. (await people.Named([.. (input.Invite ?? []).Distinct()], stop)).Values.Where(p => p.Here && p.Id != caller.Person)]
        );
    }
}
