namespace Juluo.Events;

internal static class AttendeeErrors
{
    /// <summary>More people than each person can bring.</summary>
    public sealed record PartyTooLarge(int Most) : Invalid("attendee.party-too-large", "party");

    /// <summary>There are places for fewer people.</summary>
    /// <param name="Most">The number of people for whom there are places.</param>
    public sealed record NotEnoughPlaces(int Most) : Conflict("attendee.not-enough-places");

    public sealed record NoAddress() : Invalid("attendee.no-address", "email");

    /// <summary>A guest with this address comes or waits already.</summary>
    public sealed record AnsweredAlready() : Conflict("attendee.answered-already");

    /// <summary>The link is invalid, or the guest's data were deleted after the event.</summary>
    public sealed record LinkUnknown() : Gone("attendee.link-unknown");
}
