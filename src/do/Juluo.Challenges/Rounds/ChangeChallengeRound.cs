namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/rounds/{number}/details — changes a round's deadline and the number of entries that advance to it, until its first score sheet is started.</summary>
[Post(
    "/challenges/{id}/rounds/{number}/details",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeSettings),
    Then = "#rounds",
    Say = "challenges.saved"
)]
internal sealed class ChangeChallengeRound(UnitOfWork work, Clock clock) : Slice<ChangeChallengeRound.Input, Done>
{
    /// <param name="EndsOn">The last day on which teams can submit.</param>
    public sealed record Input(ChallengeId Id, int Number, LocalDate? EndsOn = null, string? EndsAt = null, int? Takes = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        var store = new ChallengeRoundStore(work, clock);
        var rounds = await store.Of(challenge.Id, stop);
        if (rounds.Find(r => r.Number == input.Number) is not { } round)
            return new NotFound();
        if (round.PublishedAt is not null)
            return new ChallengeRoundErrors.PublishedAlready();
        var ends = RoundDeadline.Read(input.EndsOn, input.EndsAt, clock.Now, caller.Community.Zone);
        List<Error> wrong = [.. ends.Errors];
        if (!ends.Failed && ends.Value <= rounds.Find(r => r.Number == round.Number - 1)?.EndsAt)
            wrong.Add(new ChallengeRoundErrors.BeforeTheLast());
        if (!ends.Failed && ends.Value >= rounds.Find(r => r.Number == round.Number + 1)?.EndsAt)
            wrong.Add(new ChallengeRoundErrors.AfterTheNext());
        if (round.Number == 1 && !ends.Failed && ends.Value >= challenge.VoteUntil)
            wrong.Add(new ChallengeErrors.VoteEndsTooEarly("endsOn"));
        if (round.Takes is not null && input.Takes is not (>= 1 and <= ChallengeRound.MostTakes))
            wrong.Add(new ChallengeRoundErrors.TakesOutOfRange(ChallengeRound.MostTakes));
        if (wrong.Count > 0)
            return wrong;
        return await store.Change(challenge.Id, round.Number, ends.Value, round.Takes is null ? null : input.Takes, stop);
    }
}
