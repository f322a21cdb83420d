namespace Juluo.Identity;

/// <summary>POST /settings/tokens/{id}/revocation — revokes a service token of the community: it no longer works.</summary>
[Post(
    "/settings/tokens/{id}/revocation",
    ListServiceTokens.ManageTokens,
    SessionOnly = true,
    Then = "/settings/tokens",
    Say = "identity.token.revoked"
)]
internal sealed class RevokeServiceToken(TokenStore store, Audit audit) : Slice<RevokeMyToken.Input, Done>
{
    public override async Task<Outcome<Done>> Handle(RevokeMyToken.Input input, Caller caller, CancellationToken stop)
    {
        if (!await store.Revoke(input.Id, null, stop))
            return new NotFound();
        await audit.Did(caller.Self, "identity.token.revoke", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
