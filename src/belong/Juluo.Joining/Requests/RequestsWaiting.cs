namespace Juluo.Joining;

/// <summary>Widget on the day's page: the open requests to join.</summary>
[Named("requests-waiting")]
[Widget(Dashboard.Today, "people.manage", typeof(RequestsWaitingWidget), 6)]
internal sealed class RequestsWaiting(JoinStore store) : Slice<Nothing, RequestsWaitingOutput>
{
    public override async Task<Outcome<RequestsWaitingOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await store.Waiting(stop) is { Count: > 0 } waiting ? new RequestsWaitingOutput(waiting) : new NotFound();
}

public sealed record RequestsWaitingOutput(IReadOnlyList<JoinRequest> Waiting) : IHeadline
{
    public string Headline(Words words) => words.Say("joining.requests.headline", new { count = Waiting.Count });
}
