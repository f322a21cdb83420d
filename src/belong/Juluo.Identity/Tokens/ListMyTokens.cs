namespace Juluo.Identity;

/// <summary>GET /me/tokens — lists the caller's personal access tokens.</summary>
[Get("/me/tokens", Requires.SignIn, Page = typeof(TokensPage), SessionOnly = true)]
internal sealed class ListMyTokens(TokenStore store, ShownOnce shown, Clock clock) : Slice<ListMyTokens.Input, TokensView>
{
    /// <param name="Made">The new token, encrypted, for the page to show it once.</param>
    public sealed record Input(string? Made);

    public override async Task<Outcome<TokensView>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new TokensView(
            Service: false,
            [.. (await store.All(caller.Self, stop)).Select(t => TokensView.Line.Of(t, clock.Now))],
            [Scopes.OwnRead, Scopes.OwnWrite, .. caller.Permissions.Order(StringComparer.Ordinal)],
            input.Made is null ? null : shown.Open(caller.Self.ToString(), input.Made)
        );
}
