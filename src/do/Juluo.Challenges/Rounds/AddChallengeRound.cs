namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/rounds — adds a round after the last one, with the number of entries that advance to it.</summary>
[Post(
    "/challenges/{id}/rounds",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeSettings),
    Then = "#rounds",
    Say = "challenges.saved"
)]
internal sealed class AddChallengeRound(UnitOfWork work, Clock clock) : Slice<AddChallengeRound.Input, AddChallengeRound.Output>
{
    /// <param name="EndsOn">The last day on which teams can submit.</param>
    /// <param name="Takes">The number of entries that advance to it from the round before.</param>
    public sealed record Input(ChallengeId Id, LocalDate? EndsOn = null, string? EndsAt = null, int? Takes = null);

    public sealed record Output(int Round);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        if (challenge.OverAt is not null)
            return new ChallengeErrors.IsOver();
        var store = new ChallengeRoundStore(work, clock);
        // Serialises with others who add a round, since all lock the first one, and then with the publication of the last one.
        await store.Hold(challenge.Id, 1, stop);
        var last = (await store.Of(challenge.Id, stop))[^1];
        if (await store.Hold(challenge.Id, last.Number, stop) is not { PublishedAt: null })
            return new ChallengeErrors.IsOver();
        var rounds = await store.Of(challenge.Id, stop);
        if (rounds.Count >= ChallengeRound.Most)
            return new ChallengeRoundErrors.TooMany(ChallengeRound.Most);
        var ends = RoundDeadline.Read(input.EndsOn, input.EndsAt, clock.Now, caller.Community.Zone);
        List<Error> wrong = [.. ends.Errors];
        if (!ends.Failed && ends.Value <= rounds[^1].EndsAt)
            wrong.Add(new ChallengeRoundErrors.BeforeTheLast());
        if (input.Takes is not (>= 1 and <= ChallengeRound.MostTakes))
            wrong.Add(new ChallengeRoundErrors.TakesOutOfRange(ChallengeRound.MostTakes));
        if (wrong.Count > 0)
            return wrong;
        await store.Add(challenge.Id, rounds.Count + 1, ends.Value, input.Takes!.Value, stop);
        return new Output(rounds.Count + 1);
    }
}
