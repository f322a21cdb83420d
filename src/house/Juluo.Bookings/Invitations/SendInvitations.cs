namespace Juluo.Bookings;

/// <summary>
/// A booking was made, moved, agreed to or cancelled, or others are asked to it: whoever has it in their calendar, and whoever should, gets a mail that their calendar takes.
/// </summary>
internal sealed class SendInvitations(Invitations invitations) : Reaction<BookingChanged>
{
    public override Task React(BookingChanged fact, CancellationToken stop) => invitations.Tell(fact.Booking, fact.Change, stop);
}
