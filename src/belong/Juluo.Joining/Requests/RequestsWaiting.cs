namespace Juluo.Joining;

/// <summary>On the day's page: who wants to join.</summary>
[Panel(Board.Today, "people.manage", typeof(RequestsWaitingPanel), 105)]
internal sealed class RequestsWaiting(JoinBook book) : Slice<Nothing, RequestsWaitingOutput>
{
    public override async Task<Outcome<RequestsWaitingOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await book.Waiting(stop) is { Count: > 0 } waiting ? new RequestsWaitingOutput(waiting) : new NotFound();
}

public sealed record RequestsWaitingOutput(IReadOnlyList<JoinRequest> Waiting);
