namespace Juluo.Projects;

/// <summary>POST /projects/{id}/openings/{opening}/reopening — opens a closed opening again.</summary>
[Post(
    "/projects/{id}/openings/{opening}/reopening",
    ProjectRights.TakePart,
    Form = typeof(ShowProjectSettings),
    Then = "/projects/{id}/settings#openings",
    Say = "projects.opening.added"
)]
internal sealed class ReopenOpening(UnitOfWork work, Clock clock) : Slice<ReopenOpening.Input, Done>
{
    public sealed record Input(ProjectId Id, OpeningId Opening);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        CloseOpening.Close(work, clock, input.Id, input.Opening, closed: false, caller, stop);
}
