namespace Juluo.People;

/// <summary>POST /me/alumni — sets whether members may still find the caller, who is alumni, and see their offers.</summary>
[Post("/me/alumni", Requires.SignIn, Form = typeof(ShowMe))]
internal sealed class SaveAlumniProfile(PersonStore persons) : Slice<SaveAlumniProfile.Input, Done>
{
    public sealed record Input(bool KeepsProfile = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var me = (await persons.Hold(caller.Self, stop))!;
        var kept = me.SaveAlumniProfile(input.KeepsProfile);
        return kept.Failed ? kept : await persons.SaveMembership(me, stop);
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new("/me", input.KeepsProfile ? "people.my-membership.profile-kept" : "people.my-membership.profile-hidden");
}
