namespace Juluo.People;

/// <summary>POST /me/return — restores the caller's membership within days after it ended, without a new request.</summary>
[Post("/me/return", Requires.SignIn, Form = typeof(ShowMe), Say = "people.my-membership.returned")]
internal sealed class RejoinCommunity(MembershipStore store, PersonStore persons, LeavingNotices notices) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var by = (await store.Of(caller.Self, stop)).Find(s => s.Kind == StepKind.Left)?.By;
        var leftOn = (await persons.Find(caller.Self, stop))?.LeftOn;
        var back = await store.Take(caller.Self, caller.Self, (me, today) => me.RejoinCommunity(by, today), stop);
        if (!back.Failed && leftOn is { } on)
            await notices.Back(caller.Self, on, stop);
        return back;
    }
}
