namespace Juluo.Matching;

/// <summary>GET /briefs/{id}/teams — suggests up to three teams that could carry out a brief, each with its members' skills, the missing skills and the ties between members.</summary>
[Get("/briefs/{id}/teams", ProjectRights.Start, Page = typeof(TeamsPage))]
internal sealed class SuggestTeams(ProjectsFacade projects, TeamSuggestions suggestions) : Slice<SuggestTeams.Input, BriefTeams>
{
    /// <param name="Joins">True if the caller is part of the team; false if they look for other people.</param>
    public sealed record Input(BriefId Id, bool Joins = true);

    public override async Task<Outcome<BriefTeams>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await projects.FindBrief(input.Id, stop) is not { } brief)
            return new NotFound();
        // A closed brief gets no teams.
        var teams = brief.ClosedAt is null ? await suggestions.For(brief.Skills, caller.Self, input.Joins, stop) : [];
        return new BriefTeams(brief, input.Joins, teams);
    }
}
