namespace Juluo.Bookings;

/// <summary>What was charged for imported bookings is no longer owed.</summary>
internal sealed class UndoBookings(UnitOfWork work, Clock clock) : IUndoImport
{
    public string Relation => "bookings.booking";

    public Task Undo(IReadOnlyList<Guid> ids, CancellationToken stop) =>
        new BookingCharges(work, clock).Reverse([.. ids.Select(id => new BookingId(id))], stop);
}
