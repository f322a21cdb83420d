namespace Juluo.People;

/// <summary>POST /me/pause — pauses the caller's membership: while they are away they are not counted and not suggested.</summary>
[Post(
    "/me/pause",
    Requires.SignIn,
    Form = typeof(ShowMyDeparture),
    Then = "/me",
    Say = "people.my-membership.paused",
    Undo = "/me/resumption"
)]
internal sealed class PauseMyMembership(MembershipStore store) : Slice<PauseMyMembership.Input, Done>
{
    /// <param name="CancelsBookings">Cancels the caller's coming bookings; otherwise they stay.</param>
    public sealed record Input(bool CancelsBookings = false);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        store.Take(caller.Self, caller.Self, (me, _) => me.Pause(), stop, keepsBookings: !input.CancelsBookings);
}
