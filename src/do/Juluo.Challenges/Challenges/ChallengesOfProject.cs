namespace Juluo.Challenges;

/// <summary>The widget on a project's page with the challenges that it takes part in, and its results.</summary>
[Named("challenges-of-project")]
[Widget(OfProject.Dashboard, Requires.Nothing, typeof(ChallengesOfProjectWidget), 20)]
public sealed class ChallengesOfProject(UnitOfWork work, Clock clock) : Slice<OfProject, ChallengesOfProject.Output>
{
    /// <param name="Last">The result of the latest round with published results; null if there is none.</param>
    /// <param name="Opens">True if the reader can open the entry's page.</param>
    public sealed record ChallengeTaken(
        Challenge Challenge,
        ChallengeEntry Entry,
        ChallengeResult? Last,
        IReadOnlyList<string> Prizes,
        bool Opens
    );

    public sealed record Output(IReadOnlyList<ChallengeTaken> Challenges);

    public override async Task<Outcome<Output>> Handle(OfProject input, Caller caller, CancellationToken stop)
    {
        var entries = await new EntryStore(work, clock).OfProjects([input.Project.Id], stop);
        var (store, rounds, taken) = (new ChallengeStore(work, clock), new ChallengeRoundStore(work, clock), new List<ChallengeTaken>());
        foreach (var entry in entries)
            if (await store.Find(entry.Challenge, caller, stop) is { } challenge)
                taken.Add(
                    new(
                        challenge,
                        entry,
                        (await rounds.Results(challenge.Id, stop)).FindLast(r => r.Entry == entry.Id),
                        [.. (await rounds.Awards(challenge.Id, stop)).Where(a => a.Entry == entry.Id).Select(a => a.Prize)],
                        input.Project.IsMine || challenge.ShowsGallery(caller.May(ProjectRights.See), clock.Now)
                    )
                );
        return taken.Count == 0 ? new NotFound() : new Output(taken);
    }
}
