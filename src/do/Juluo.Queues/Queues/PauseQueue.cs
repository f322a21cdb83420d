namespace Juluo.Queues;

/// <summary>POST /queues/{id}/pause — gives no more tickets today. Those who have a number are called as before.</summary>
[Post(
    "/queues/{id}/pause",
    Requires.SignIn,
    Form = typeof(ShowCounters),
    Then = "/queues/{id}/counters",
    Say = "queues.queue.paused",
    Undo = "/queues/{id}/resumption"
)]
internal sealed class PauseQueue(UnitOfWork work, Clock clock) : Slice<PauseQueue.Input, Done>
{
    public sealed record Input(QueueId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Served(input.Id, caller, stop) is not { } queue)
            return new NotFound();
        return await store.Pause(queue.Id, (await store.Hours(queue, stop)).DayAt(clock.Now), stop)
            ? Done.It
            : new QueueErrors.PausedAlready();
    }
}
