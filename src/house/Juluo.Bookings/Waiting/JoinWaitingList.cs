namespace Juluo.Bookings;

/// <summary>
/// POST /waiting — adds the caller to the waiting list for a time that is taken. When the time becomes free, it is offered to the person who has waited longest, and held for them
/// for a while.
/// </summary>
[Post("/waiting", SpacesModule.Book, Form = typeof(ShowResource), Then = "/bookings", Say = "bookings.waiting.joined")]
internal sealed class JoinWaitingList(UnitOfWork work, Outbox outbox, Clock clock) : Slice<JoinWaitingList.Input, JoinWaitingList.Output>
{
    public sealed record Input(ResourceId Resource) : TimeInput;

    public sealed record Output(WaitingId Id) : ICreated<WaitingId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var about = input.On is { } on && BookingTime.InReach(on) ? WallClock.At(on, 12 * 60, caller.Community.Zone) : clock.Now;
        if (await new BookableStore(work).Find(input.Resource, caller.Self, about, clock.Now, stop) is not { } what)
            return new NotFound();
        var read = BookingTime.Read(input, what.Hours.Zone);
        if (read.Failed)
            return read.As<Output>();
        if (what.Check(read.Value, null, clock.Now, byHouse: false).ToList() is { Count: > 0 } wrong)
            return wrong;
        if ((await new BookingStore(work, outbox).Free([what.Resource], read.Value, stop)).Count > 0)
            return new WaitingErrors.IsFree();
        var id = Id.New<WaitingId>(clock);
        var added = await new WaitingStore(work).Add(
            new(id, what.Resource.Id, caller.Self, read.Value, clock.Now, WaitingState.Waiting, null),
            stop
        );
        return added.Failed ? added.As<Output>() : new Output(id);
    }
}
