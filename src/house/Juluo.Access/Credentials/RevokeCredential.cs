namespace Juluo.Access;

/// <summary>POST /credentials/{id}/revocation — revokes a key. Gateways that are online refuse it at once; an offline one accepts it until its grants expire.</summary>
[Post("/credentials/{id}/revocation", SpacesModule.Reception, Then = "/people/{Person}/credentials", Say = "access.credential.revoked")]
internal sealed class RevokeCredential(CredentialStore credentials, Audit audit) : Slice<RevokeCredential.Input, RevokeCredential.Output>
{
    public sealed record Input(CredentialId Id);

    public sealed record Output(PersonId Person);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await credentials.Find(input.Id, stop) is not { } credential)
            return new NotFound();
        if (await credentials.Revoke(input.Id, caller.Self, stop))
            await audit.Did(caller.Person, "access.credential.revoke", credential.Person.ToString(), new { credential.Kind }, stop);
        return new Output(credential.Person);
    }
}
