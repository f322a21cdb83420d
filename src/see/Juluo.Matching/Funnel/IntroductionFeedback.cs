namespace Juluo.Matching;

/// <summary>Records feedback after an introduction: whether the two met, and whether it was useful. A report by one of them is enough to move the introduction up.</summary>
internal sealed class IntroductionFeedback(IntroductionStore introductions, AccountStore accounts, Outbox outbox, Clock clock)
{
    private const double UsualMinutes = 30;

    public async Task<Outcome<Introduction>> Met(IntroductionId id, PersonId person, bool met, CancellationToken stop)
    {
        if (await introductions.Lock(id, stop) is not { } introduction)
            return new NotFound();
        if (introduction.MayTell(person) is { } error)
            return error;
        await accounts.TellMet(id, person, met, stop);
        return met && introduction.State == IntroductionState.Accepted ? await Climb(introduction, clock.Now, stop) : introduction;
    }

    public async Task<Outcome<Introduction>> Useful(IntroductionId id, PersonId person, bool useful, string? words, CancellationToken stop)
    {
        if (await introductions.Lock(id, stop) is not { } introduction)
            return new NotFound();
        if (introduction.MayTell(person) is { } error)
            return error;
        if (introduction.MetAt is null)
            return new MatchingErrors.NotMetYet();
        var text = words?.Trim() ?? "";
        if (text.Length > 1000)
            return new TooLong(nameof(words), 1000);
        await accounts.TellUseful(id, person, useful, text, stop);
        if (!useful || introduction.UsefulAt is not null)
            return introduction;
        var now = clock.Now;
        // An exchange may be seen before anyone reports that the meeting was useful; a higher state is kept.
        var climbed = introduction with
        {
            UsefulAt = now,
            State = introduction.State == IntroductionState.Met ? IntroductionState.Useful : introduction.State,
        };
        await introductions.Save(climbed, stop);
        await outbox.Publish(climbed.Step(FunnelStage.Useful, now), stop);
        return climbed;
    }

    /// <summary>Records the meeting, which is the first evidence of a tie between the two.</summary>
    private async Task<Introduction> Climb(Introduction introduction, Instant now, CancellationToken stop)
    {
        var met = introduction with { State = IntroductionState.Met, MetAt = now };
        await introductions.Save(met, stop);
        await outbox.Publish(
            [
                met.Step(FunnelStage.Met, now),
                new Interaction(
                    now,
                    InteractionKind.IntroductionMet,
                    met.A,
                    met.B,
                    UsualMinutes,
                    null,
                    2,
                    "introductions",
                    met.Id.ToString()
                ),
            ],
            stop
        );
        return met;
    }
}
