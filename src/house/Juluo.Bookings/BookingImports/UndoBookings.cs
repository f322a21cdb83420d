namespace Juluo.Bookings;

/// <summary>Reverses charges of imported bookings that are undone.</summary>
internal sealed class UndoBookings(UnitOfWork work, Clock clock) : IUndoImport
{
    public string Relation => "bookings.booking";

    public Task Undo(IReadOnlyList<Guid> ids, CancellationToken stop) =>
        new BookingCharges(work, clock).Reverse([.. ids.Select(id => new BookingId(id))], stop);
}
