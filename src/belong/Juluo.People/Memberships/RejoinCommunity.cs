namespace Juluo.People;

/// <summary>POST /me/return — restores the caller's membership that ended a few days ago, without a new request.</summary>
[Post("/me/return", Requires.SignIn, Form = typeof(ShowMe), Then = "/me", Say = "people.my-membership.returned")]
internal sealed class RejoinCommunity(MembershipStore store) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var by = (await store.Of(caller.Self, stop)).Find(s => s.Kind == StepKind.Left)?.By;
        return await store.Take(caller.Self, caller.Self, (me, today) => me.RejoinCommunity(by, today), stop);
    }
}
