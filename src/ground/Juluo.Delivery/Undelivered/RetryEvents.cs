namespace Juluo.Delivery;

/// <summary>POST /check/undelivered/events/retries — restarts the handling of events that failed.</summary>
[Post("/check/undelivered/events/retries", "web.settings", Then = "/check/undelivered", Say = "undelivered.events.again")]
internal sealed class RetryEvents(Undelivered undelivered) : Slice<Nothing, RetryEvents.Output>
{
    public sealed record Output(int Count);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await undelivered.TakeUpAgain(stop));
}
