namespace Juluo.Projects;

/// <summary>GET /briefs/{id}/settings — shows the forms that change or close a brief, to the person who posted it and to managers of projects.</summary>
[Get("/briefs/{id}/settings", ProjectRights.TakePart, Page = typeof(BriefSettingsPage))]
public sealed class ShowBriefSettings(UnitOfWork work, Clock clock) : Slice<ShowBriefSettings.Input, ShowBriefSettings.Output>
{
    public sealed record Input(BriefId Id);

    public sealed record Output(Brief Brief);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new BriefStore(work, clock).Find(input.Id, caller.May(ProjectRights.See), stop) is { } brief
        && ShowBrief.MayChange(brief, caller)
            ? new Output(brief)
            : new NotFound();
}
