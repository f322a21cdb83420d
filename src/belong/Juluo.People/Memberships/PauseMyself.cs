namespace Juluo.People;

/// <summary>POST /me/pause — away for a while: not counted, not suggested.</summary>
[Post("/me/pause", Needs.SignIn, Form = typeof(ShowMe))]
internal sealed class PauseMyself(MembershipBook book) : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        book.Take(caller.Self, caller.Self, (me, _) => me.Pause(), stop);

    protected override Next After(Nothing input, Done output, Caller caller) =>
        new("/me", "people.my-membership.paused", Undo: "/me/resumption");
}
