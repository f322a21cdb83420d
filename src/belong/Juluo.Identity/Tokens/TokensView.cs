namespace Juluo.Identity;

/// <summary>Tokens of a person or of the community, and the scopes that a new one could have.</summary>
/// <param name="Made">The token just created, or null.</param>
public sealed record TokensView(
    bool Service,
    IReadOnlyList<TokensView.Line> Tokens,
    IReadOnlyList<string> Offered,
    [property: JsonIgnore] string? Made
)
{
    public sealed record Line(
        TokenId Id,
        string Name,
        IReadOnlyList<string> Scopes,
        Instant MadeAt,
        Instant ExpiresAt,
        Instant? UsedAt,
        bool Works
    )
    {
        internal static Line Of(AccessToken token, Instant now) =>
            new(token.Id, token.Name, token.Scopes, token.MadeAt, token.ExpiresAt, token.UsedAt, token.Works(now));
    }
}
