namespace Juluo.Queues;

/// <summary>POST /queues/{id}/pause — stops issuing tickets for today. Issued numbers are still called.</summary>
[Post("/queues/{id}/pause", Requires.SignIn, Form = typeof(ShowCounters), Say = "queues.queue.paused")]
internal class PauseQueue(UnitOfWork work, Clock clock) : Reversible<PauseQueue.Input>
{
    public sealed record Input(QueueId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Served(input.Id, caller, stop) is not { } queue)
            return new NotFound();
        var day = (await store.Hours(queue, stop)).DayAt(clock.Now);
        if (done)
            return await store.Pause(queue.Id, day, stop) ? Done.It : new QueueErrors.PausedAlready();
        return await store.Resume(queue.Id, day, stop) ? Done.It : new QueueErrors.NotPaused();
    }
}

/// <summary>POST /queues/{id}/resumption — resumes issuing tickets today.</summary>
[Undo("/queues/{id}/resumption", Say = "queues.queue.resumed")]
internal sealed class ResumeQueue(UnitOfWork work, Clock clock) : PauseQueue(work, clock);
