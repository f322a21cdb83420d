namespace Juluo.Bookings;

/// <summary>That a booking stands in somebody's calendar, as it was last told.</summary>
internal sealed record SentInvitation(Invited To, int Sequence, bool Withdrawn);
