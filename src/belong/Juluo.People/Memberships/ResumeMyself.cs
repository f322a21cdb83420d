namespace Juluo.People;

/// <summary>POST /me/resumption — back from a pause.</summary>
[Post("/me/resumption", Requires.SignIn, Form = typeof(ShowMe))]
internal sealed class ResumeMyself(MembershipStore store) : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        store.Take(caller.Self, caller.Self, (me, _) => me.Resume(), stop);

    protected override Next After(Nothing input, Done output, Caller caller) => new("/me", "people.my-membership.resumed");
}
