namespace Juluo.Matching;

/// <summary>GET /briefs/{id}/teams — suggests up to three teams that could answer a brief, each with what its people bring, what is missing and who knows whom.</summary>
[Get("/briefs/{id}/teams", ProjectRights.Start, Page = typeof(TeamsPage))]
internal sealed class SuggestTeams(ProjectsFacade projects, TeamSuggestions suggestions) : Slice<SuggestTeams.Input, BriefTeams>
{
    /// <param name="Joins">The caller is one of the team; false: they look for others.</param>
    public sealed record Input(BriefId Id, bool Joins = true);

    public override async Task<Outcome<BriefTeams>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await projects.FindBrief(input.Id, stop) is not { } brief)
            return new NotFound();
        // A brief that is closed is answered by no one any more.
        var teams = brief.ClosedAt is null ? await suggestions.For(brief.Skills, caller.Self, input.Joins, stop) : [];
        return new BriefTeams(brief, input.Joins, teams);
    }
}
