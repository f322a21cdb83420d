namespace Juluo.People;

/// <summary>POST /me/pause — pauses the caller's membership: while paused they are neither counted nor suggested.</summary>
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
    /// <param name="CancelsBookings">True to cancel the caller's future bookings, false to keep them.</param>
    public sealed record Input(bool CancelsBookings = false);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        store.Take(caller.Self, caller.Self, (me, _) => me.Pause(), stop, keepsBookings: !input.CancelsBookings);
}
