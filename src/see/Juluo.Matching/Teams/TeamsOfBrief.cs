namespace Juluo.Matching;

/// <summary>On the page of a brief: a link to teams that could carry it out.</summary>
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
