namespace Juluo.People;

/// <summary>POST /me/pause — away for a while: not counted, not suggested.</summary>
[Post("/me/pause", Requires.SignIn, Form = typeof(ShowMe), Then = "/me", Say = "people.my-membership.paused", Undo = "/me/resumption")]
internal sealed class PauseMyself(MembershipStore store) : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        store.Take(caller.Self, caller.Self, (me, _) => me.Pause(), stop);
}
