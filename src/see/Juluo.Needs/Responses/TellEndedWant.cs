namespace Juluo.Needs;

/// <summary>A need or an offer was removed, or its last day has passed: those who responded and still wait hear it. Of one that was closed they have heard.</summary>
internal sealed class TellEndedWant(ResponseStore responses, ResponseNotices notices, WantsFacade wants) : Reaction<WantEnded>
{
    public override async Task React(WantEnded fact, CancellationToken stop)
    {
        // A fact may be heard late: what is open again has not ended.
        if (await wants.Find(fact.Want, stop) is { EndedAt: not null } want)
            await notices.Ended(want, await responses.Waiting(fact.Want, stop), "", stop);
    }
}
