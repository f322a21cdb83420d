namespace Juluo.Needs;

/// <summary>A need or an offer is open again: what came of it no longer holds, and those who wait do not hear that it ended.</summary>
internal sealed class ForgetEndedWant(ResponseStore responses, ClosingStore closings, ResponseNotices notices, WantsFacade wants)
    : Reaction<WantReopened>
{
    public override async Task React(WantReopened fact, CancellationToken stop)
    {
        if (await wants.Find(fact.Want, stop) is not { EndedAt: null })
            return;
        await closings.Remove(fact.Want, stop);
        await notices.Reopened(fact.Want, await responses.Waiting(fact.Want, stop), stop);
    }
}
