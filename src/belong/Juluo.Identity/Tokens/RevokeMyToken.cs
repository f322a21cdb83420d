namespace Juluo.Identity;

/// <summary>POST /me/tokens/{id}/revocation — revokes a personal access token of the caller: it no longer works.</summary>
[Post("/me/tokens/{id}/revocation", Requires.SignIn, SessionOnly = true, Then = "/me/tokens", Say = "identity.token.revoked")]
internal sealed class RevokeMyToken(TokenStore store) : Slice<RevokeMyToken.Input, Done>
{
    public sealed record Input(TokenId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await store.Revoke(input.Id, caller.Self, stop) ? Done.It : new NotFound();
}
