namespace Juluo.People;

/// <summary>POST /me/alumni — alumni say whether members may still find them and what they offer.</summary>
[Post("/me/alumni", Needs.SignIn, Form = typeof(ShowMe))]
internal sealed class KeepProfile(PeopleDb db, MembershipBook book) : Slice<KeepProfile.Input, Done>
{
    public sealed record Input(bool KeepsProfile = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var kept = (await book.Hold(caller.Self, stop))!.KeepProfile(input.KeepsProfile);
        if (!kept.Failed)
            await db.SaveChangesAsync(stop);
        return kept;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new("/me", input.KeepsProfile ? "people.my-membership.profile-kept" : "people.my-membership.profile-hidden");
}
