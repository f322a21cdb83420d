namespace Juluo.People;

/// <summary>POST /me/return — whoever left a few days ago comes back without asking.</summary>
[Post("/me/return", Needs.SignIn, Form = typeof(ShowMe))]
internal sealed class ComeBack(MembershipBook book) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var by = (await book.Of(caller.Self, stop)).Find(s => s.Kind == StepKind.Left)?.By;
        return await book.Take(caller.Self, caller.Self, (me, today) => me.ComeBack(by, today), stop);
    }

    protected override Next After(Nothing input, Done output, Caller caller) => new("/me", "people.my-membership.returned");
}
