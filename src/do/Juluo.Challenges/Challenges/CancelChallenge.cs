namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/calling-off — calls off a challenge. Teams and jury are notified of the reason.</summary>
[Post(
    "/challenges/{id}/calling-off",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeSettings),
    Then = "/challenges/{id}",
    Say = "challenges.challenge.is-called-off",
    Undo = "/challenges/{id}/resumption"
)]
internal sealed class CancelChallenge(UnitOfWork work, Clock clock, ProjectsFacade projects, Notifier notifier)
    : Slice<CancelChallenge.Input, Done>
{
    public sealed record Input(ChallengeId Id, [Required, Length(Challenge.MostCallingOff, Lines = true)] string? Words = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ChallengeStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        if (challenge.OverAt is not null)
            return new ChallengeErrors.IsOver();
        var words = input.Words!;
        if (!await store.CallOff(challenge.Id, true, words, stop))
            return new ChallengeErrors.CalledOff();
        var entries = await new EntryStore(work, clock).Of(challenge.Id, stop);
        var concerned = (await projects.Teams([.. entries.Select(e => e.Project)], stop)).Values.SelectMany(t => t).ToHashSet();
        concerned.UnionWith((await new JuryStore(work, clock).Of(challenge.Id, stop)).Select(j => j.Person));
        concerned.Remove(caller.Self);
        await notifier.Notify(
            concerned,
            new(
                ChallengeNotices.Result,
                $"challenge:{challenge.Id}:called-off:{clock.Now}",
                "challenges.told.called-off",
                new { challenge = challenge.Title },
                $"/challenges/{challenge.Id}"
            )
            {
                Quote = words,
            },
            stop
        );
        return Done.It;
    }
}
