namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/entries — enters a project that the caller leads, before the first deadline.</summary>
[Post(
    "/challenges/{id}/entries",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallenge),
    Then = "/challenges/{id}/entries/{Id}",
    Say = "challenges.entry.entered"
)]
internal sealed class EnterChallenge(UnitOfWork work, Clock clock, ProjectsFacade projects, PeopleFacade people)
    : Slice<EnterChallenge.Input, Created<ChallengeEntryId>>
{
    /// <param name="Summary">The answer in short, for everyone who can read the entries.</param>
    public sealed record Input(
        ChallengeId Id,
        [Required] ProjectId? Project = null,
        [Required, Length(ChallengeEntry.MostSummary, Lines = true)] string? Summary = null
    ) : IChecked;

    public override async Task<Outcome<Created<ChallengeEntryId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (challenge.Stage(clock.Now) is var stage && stage != ChallengeStage.Open)
            return stage switch
            {
                ChallengeStage.Draft => new ChallengeErrors.NotOpen(),
                ChallengeStage.CalledOff => new ChallengeErrors.CalledOff(),
                _ => new EntryErrors.Closed(),
            };
        if (await projects.Find(input.Project!.Value, caller, stop) is not { } project)
            return new NotOffered("project");
        var team = await projects.Team(project.Id, stop);
        if (await Against(challenge, project, team, stop) is { } error)
            return error;
        var entered = await new EntryStore(work, clock).Enter(challenge.Id, project.Id, input.Summary!, team, caller.Self, stop);
        return entered.Failed ? entered.As<Created<ChallengeEntryId>>() : new Created<ChallengeEntryId>(entered.Value);
    }

    /// <summary>Returns the reason why a project cannot take part; null if it can.</summary>
    private async Task<Error?> Against(Challenge challenge, Project project, List<PersonId> team, CancellationToken stop)
    {
        if (!project.Leads)
            return new EntryErrors.OnlyForLeads();
        if (project.EndedAt is not null)
            return new EntryErrors.ProjectEnded();
        if (project.Visibility == ProjectVisibility.Team)
            return new EntryErrors.ProjectHidden();
        if (team.Count < challenge.TeamLeast)
            return new EntryErrors.TeamTooSmall(challenge.TeamLeast, team.Count);
        if (team.Count > challenge.TeamMost)
            return new EntryErrors.TeamTooLarge(challenge.TeamMost, team.Count);
        var judging = (await new JuryStore(work, clock).Of(challenge.Id, stop)).ConvertAll(j => j.Person);
        return team.Intersect(judging).ToList() is { Count: > 0 } both
            ? new EntryErrors.TeamOnJury(string.Join(", ", (await people.Named(both, stop)).Values.Select(p => p.Name)))
            : null;
    }
}
