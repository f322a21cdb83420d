namespace Juluo.Access;

/// <summary>POST /me/keys/{id}/revocation — reports a key as lost, which then opens nothing.</summary>
[Post("/me/keys/{id}/revocation", Requires.SignIn, Then = "/me/keys", Say = "access.key.revoked")]
internal sealed class ReportLostKey(CredentialStore credentials, Audit audit) : Slice<ReportLostKey.Input, Done>
{
    public sealed record Input(CredentialId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await credentials.Find(input.Id, stop) is not { } mine || mine.Person != caller.Self)
            return new NotFound();
        if (await credentials.Revoke(input.Id, caller.Self, stop))
            await audit.Did(caller.Person, "access.credential.revoke", caller.Self.ToString(), new { mine.Kind }, stop);
        return Done.It;
    }
}
