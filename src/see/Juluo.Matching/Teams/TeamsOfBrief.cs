namespace Juluo.Matching;

/// <summary>Widget on a brief's page that links to suggested teams. Shown to members while the brief is open and names skills.</summary>
[Named("teams-of-brief")]
[Widget(OfBrief.Dashboard, ProjectRights.Start, typeof(TeamsOfBriefWidget), 10)]
public sealed class TeamsOfBrief : Slice<OfBrief, TeamsOfBrief.Output>
{
    public sealed record Output(BriefId Brief);

    public override Task<Outcome<Output>> Handle(OfBrief input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(
            input.Brief is { ClosedAt: null, Skills.Count: > 0 } && caller.Person is not null ? new Output(input.Brief.Id) : new NotFound()
        );
}
