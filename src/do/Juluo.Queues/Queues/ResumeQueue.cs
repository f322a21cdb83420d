namespace Juluo.Queues;

/// <summary>POST /queues/{id}/resumption — gives tickets again today.</summary>
[Post(
    "/queues/{id}/resumption",
    Requires.SignIn,
    Form = typeof(ShowCounters),
    Then = "/queues/{id}/counters",
    Say = "queues.queue.resumed"
)]
internal sealed class ResumeQueue(UnitOfWork work, Clock clock) : Slice<ResumeQueue.Input, Done>
{
    public sealed record Input(QueueId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Served(input.Id, caller, stop) is not { } queue)
            return new NotFound();
        return await store.Resume(queue.Id, (await store.Hours(queue, stop)).DayAt(clock.Now), stop)
            ? Done.It
            : new QueueErrors.NotPaused();
    }
}
