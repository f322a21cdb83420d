namespace Juluo.Queues;

/// <summary>GET /queues/{id}/poster — shows a poster to print, with the QR code for taking a ticket by phone; contains the code of the day if the queue uses one.</summary>
[Get("/queues/{id}/poster", Requires.SignIn, Page = typeof(PosterPage))]
public sealed class ShowPoster(UnitOfWork work, Clock clock, PublicAddress address) : Slice<ShowPoster.Input, ShowPoster.Output>
{
    public sealed record Input(QueueId Id);

    /// <param name="Rotating">True if the code changes all the time, which makes print useless, so the poster sends people to the kiosk.</param>
    /// <param name="Day">The day on which it is valid, or null for every day.</param>
    public sealed record Output(Queue Queue, string Address, string? Code, bool Rotating, LocalDate? Day);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Served(input.Id, caller, stop) is not { } queue || await store.Secret(queue.Id, stop) is not { } secret)
            return new NotFound();
        var day = (await store.Hours(queue, stop)).DayAt(clock.Now);
        var rotating = queue.Entry == QueueEntry.Rotating;
        var (link, code) = rotating ? ($"/queues/{queue.Id}", null) : KioskDoor.Invitation(queue, secret, day, clock.Now);
        return new Output(queue, address.Of(caller.Community, link), code, rotating, queue.Entry == QueueEntry.Daily ? day : null);
    }
}
