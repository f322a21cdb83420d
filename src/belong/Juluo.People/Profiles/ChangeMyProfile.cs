namespace Juluo.People;

/// <summary>POST /me/profile — changes the caller's profile, except for name and profession.</summary>
[Post("/me/profile", Requires.SignIn, Form = typeof(ShowMyProfile), Changes = typeof(ShowMyProfile), Say = "people.profile.kept")]
internal sealed class ChangeMyProfile(UnitOfWork work, Clock clock) : Slice<SaidOfMe, Done>
{
    public override async Task<Outcome<Done>> Handle(SaidOfMe input, Caller caller, CancellationToken stop)
    {
        if (input.Check() is { Count: > 0 } errors)
            return errors.ToList();
        await new ProfileStore(work, clock).Keep([(caller.Self, input)], stop);
        return Done.It;
    }
}
