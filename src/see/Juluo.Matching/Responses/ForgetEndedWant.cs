namespace Juluo.Matching;

/// <summary>A need or an offer is open again: what came of it no longer holds, and those who wait do not hear that it ended.</summary>
internal sealed class ForgetEndedWant(ResponseStore responses, ClosingStore closings, ResponseNotices notices, PeopleFacade people)
    : Reaction<WantReopened>
{
    public override async Task React(WantReopened fact, CancellationToken stop)
    {
        if (await people.FindWant(fact.Want, stop) is not { EndedAt: null })
            return;
        await closings.Remove(fact.Want, stop);
        await notices.Reopened(fact.Want, await responses.Waiting(fact.Want, stop), stop);
    }
}
