namespace Juluo.Access;

/// <summary>POST /me/keys/codes — makes the caller's phone a key: their page shows a code that doors read.</summary>
[Post("/me/keys/codes", Requires.SignIn, SessionOnly = true, Then = "/me/keys")]
internal sealed class UsePhoneAsKey(CredentialStore credentials, Clock clock, Audit audit) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if ((await credentials.Of(caller.Self, stop)).Any(c => c.Kind == CredentialKinds.Code && c.Works(clock.Now)))
            return Done.It;
        await credentials.NewCode(caller.Self, stop);
        await audit.Did(caller.Person, "access.credential.code", caller.Self.ToString(), null, stop);
        return Done.It;
    }
}
