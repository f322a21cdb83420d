namespace Juluo.Identity;

/// <summary>GET /settings/tokens — lists the service tokens of the community, which act for no person.</summary>
[Get("/settings/tokens", ManageTokens, Page = typeof(TokensPage), SessionOnly = true)]
internal sealed class ListServiceTokens(TokenStore store, ShownOnce shown, Clock clock) : Slice<ListServiceTokens.Input, TokensView>
{
    public const string ManageTokens = "identity.tokens";

    /// <param name="Made">The new token, encrypted, for the page to show it once.</param>
    public sealed record Input(string? Made);

    public override async Task<Outcome<TokensView>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new TokensView(
            Service: true,
            [.. (await store.All(null, stop)).Select(t => TokensView.Line.Of(t, clock.Now))],
            [.. caller.Permissions.Order(StringComparer.Ordinal)],
            input.Made is null ? null : shown.Open(caller.Community.Id.ToString(), input.Made)
        );
}
