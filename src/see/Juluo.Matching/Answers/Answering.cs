namespace Juluo.Matching;

/// <summary>Records the answer of one of the two people. The second yes opens the introduction; a no has no visible effect.</summary>
internal sealed class Answering(
    IntroductionStore introductions,
    AnswerStore answers,
    DoNotMatchStore avoided,
    IntroductionNotices mail,
    PeopleFacade people,
    Outbox outbox,
    Clock clock
)
{
    public async Task<Outcome<Introduction>> Answer(IntroductionId id, PersonId person, bool agrees, CancellationToken stop)
    {
        if (await introductions.Lock(id, stop) is not { } introduction)
            return new NotFound();
        var now = clock.Now;
        if (introduction.MayAnswer(person, now) is { } error)
            return error;
        if (!await answers.Add(id, person, agrees, stop))
            return new MatchingErrors.AlreadyAnswered();

        var given = await answers.To(id, stop);
        if (given.Count == 1)
            await outbox.Publish(introduction.Step(FunnelStage.Proposed, introduction.AskedAt), stop);
        // If one of them asked in the meantime not to meet the other, the introduction silently stays closed.
        if (given.Count < 2 || given.ContainsValue(false) || await avoided.Between(introduction.A, introduction.B, stop))
            return introduction;

        var accepted = introduction with { State = IntroductionState.Accepted, AcceptedAt = now };
        await introductions.Save(accepted, stop);
        var shared = accepted.Reasons.OfType<Reason.SharedContact>().Select(r => r.Contact);
        await mail.NotifyBoth(accepted, new(await people.Named([.. accepted.Both, .. shared], stop)), stop);
        await outbox.Publish(accepted.Step(FunnelStage.Accepted, now), stop);
        return accepted;
    }
}
