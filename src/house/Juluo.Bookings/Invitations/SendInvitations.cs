namespace Juluo.Bookings;

/// <summary>
/// A booking was made, moved, agreed to or cancelled, or others are asked to it: people who have it in their calendar, and those who should, get a mail that their calendar takes.
/// </summary>
internal sealed class SendInvitations(Invitations invitations) : Reaction<BookingChanged>
{
    public override Task React(BookingChanged fact, CancellationToken stop) => invitations.Tell(fact.Booking, fact.Change, stop);
}
