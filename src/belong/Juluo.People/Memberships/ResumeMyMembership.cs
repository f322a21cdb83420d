namespace Juluo.People;

/// <summary>POST /me/resumption — ends the caller's pause.</summary>
[Post("/me/resumption", Requires.SignIn, Form = typeof(ShowMe), Say = "people.my-membership.resumed")]
internal sealed class ResumeMyMembership(MembershipStore store) : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        store.Take(caller.Self, caller.Self, (me, _) => me.Resume(), stop);
}
