namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/awards — awards a prize to an entry once the last results are published. If another entry has the same place, a reason is required.</summary>
[Post(
    "/challenges/{id}/awards",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallenge),
    Then = "#awards",
    Say = "challenges.award.awarded",
    Undo = "/challenges/{id}/awards/{Id}/removal"
)]
internal sealed class AddAward(UnitOfWork work, Clock clock) : Slice<AddAward.Input, Created<ChallengeAwardId>>
{
    public sealed record Input(
        ChallengeId Id,
        [Required] ChallengeEntryId? Entry = null,
        [Required, Length(ChallengeAward.MostPrize)] string? Prize = null,
        [Length(ChallengeAward.MostWhy, Lines = true)] string? Why = null
    ) : IChecked;

    public override async Task<Outcome<Created<ChallengeAwardId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        if (challenge.OverAt is null)
            return new ChallengeRoundErrors.AwardsAfterResults();
        if (await new EntryStore(work, clock).Find(challenge.Id, input.Entry!.Value, stop) is not { WithdrawnAt: null } entry)
            return new NotOffered("entry");
        var store = new ChallengeRoundStore(work, clock);
        if ((await store.Results(challenge.Id, stop)).LastOrDefault(r => r.Entry == entry.Id) is { Tied: true } && input.Why is null)
            return new ChallengeRoundErrors.WhyThisOne();
        if ((await store.Awards(challenge.Id, stop)).Count >= ChallengeAward.Most)
            return new ChallengeRoundErrors.TooManyAwards(ChallengeAward.Most);
        return new Created<ChallengeAwardId>(await store.Award(challenge.Id, entry.Id, input.Prize!, input.Why, stop));
    }
}
