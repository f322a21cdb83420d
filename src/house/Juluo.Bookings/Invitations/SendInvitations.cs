namespace Juluo.Bookings;

/// <summary>When a booking is made, moved, confirmed or cancelled, or its guests change, sends calendar mails to people who have it in their calendar and to those who should.</summary>
internal sealed class SendInvitations(Invitations invitations) : Reaction<BookingChanged>
{
    public override Task React(BookingChanged fact, CancellationToken stop) => invitations.Tell(fact.Booking, fact.Change, stop);
}
