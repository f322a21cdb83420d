namespace Juluo.Bookings;

/// <summary>POST /waiting/{id}/withdrawal — removes the caller from the waiting list for a time.</summary>
[Post("/waiting/{id}/withdrawal", SpacesModule.Book, Then = "/bookings", Say = "bookings.waiting.left")]
internal sealed class LeaveWaitingList(UnitOfWork work) : Slice<LeaveWaitingList.Input, Done>
{
    public sealed record Input(WaitingId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new WaitingStore(work).Leave(input.Id, caller.Self, stop) ? Done.It : new NotFound();
}
