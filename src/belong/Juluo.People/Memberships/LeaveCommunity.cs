namespace Juluo.People;

/// <summary>POST /me/departure — ends the caller's membership: they become alumni, whom members may still find if they wish. Open items of theirs end.</summary>
[Post(
    "/me/departure",
    Requires.SignIn,
    Form = typeof(ShowMyDeparture),
    Then = "/me",
    Say = "people.my-membership.left",
    Undo = "/me/return"
)]
internal sealed class LeaveCommunity(MembershipStore store, LeavingNotices notices) : Slice<LeaveCommunity.Input, Done>
{
    /// <param name="KeepsBookings">True to keep the caller's future bookings.</param>
    public sealed record Input(bool KeepsProfile = false, bool KeepsBookings = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var left = await store.Take(
            caller.Self,
            caller.Self,
            (me, today) => me.Leave(today, input.KeepsProfile),
            stop,
            input.KeepsBookings
        );
        if (!left.Failed)
            await notices.Left(caller.Self, stop);
        return left;
    }
}
