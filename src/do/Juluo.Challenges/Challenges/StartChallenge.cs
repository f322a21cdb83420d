namespace Juluo.Challenges;

/// <summary>POST /challenges — starts a challenge with one round and the usual criteria. Only those who run it see it until they open it.</summary>
[Post(
    "/challenges",
    ChallengeRights.Start,
    Form = typeof(NewChallenge),
    Then = "/challenges/{Id}/settings",
    Say = "challenges.challenge.started"
)]
internal sealed class StartChallenge(UnitOfWork work, Clock clock, Words words) : Slice<StartChallenge.Input, Created<ChallengeId>>
{
    /// <summary>The weights, in percent, of the criteria that a new challenge begins with; their names are in the catalogues.</summary>
    private static readonly int[] UsualWeights = [40, 30, 30];

    /// <param name="EndsOn">The last day on which projects can enter and submit.</param>
    /// <param name="EndsAt">The time on that day; the end of the day by default.</param>
    public sealed record Input([Required] LocalDate? EndsOn = null, string? EndsAt = null) : ChallengeForm
    {
        internal Outcome<Instant> Deadline(ZonedDateTime now) => RoundDeadline.Read(EndsOn, EndsAt, now.ToInstant(), now.Zone);

        internal Outcome<Instant?> Vote(ZonedDateTime now) => LocalMoment.Read(VoteUntil, null, "voteUntil", now.Zone);

        public override IEnumerable<Error> Check(ZonedDateTime now)
        {
            var (deadline, vote) = (Deadline(now), Vote(now));
            List<Error> wrong = [.. base.Check(now), .. EndsOn is null ? [] : deadline.Errors, .. vote.Errors];
            if (!deadline.Failed && !vote.Failed && vote.Value <= deadline.Value)
                wrong.Add(new ChallengeErrors.VoteEndsTooEarly());
            return wrong;
        }
    }

    public override async Task<Outcome<Created<ChallengeId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var now = clock.Now.InZone(caller.Community.Zone);
        var deadline = input.Deadline(now);
        if (deadline.Failed)
            return deadline.As<Created<ChallengeId>>();
        var id = await new ChallengeStore(work, clock).Start(input, input.Vote(now).Value, deadline.Value, caller.Self, stop);
        var rubric = new RubricStore(work, clock);
        foreach (var (at, weight) in UsualWeights.Index())
            await rubric.Add(id, words.InBoth($"challenges.criterion.usual.{at + 1}"), weight, stop);
        return new Created<ChallengeId>(id);
    }
}
