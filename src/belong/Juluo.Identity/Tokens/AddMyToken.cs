namespace Juluo.Identity;

/// <summary>POST /me/tokens — makes a personal access token for the caller's API clients. Only this response contains it.</summary>
[Post("/me/tokens", Requires.SignIn, Form = typeof(ListMyTokens), SessionOnly = true, PerMinute = 30)]
internal sealed class AddMyToken(TokenStore store, ShownOnce shown) : Slice<AddMyToken.Input, AddMyToken.Output>
{
    /// <param name="Days">The number of days for which it is valid.</param>
    public sealed record Input([Required] string Name = "", [Required] IReadOnlyList<string>? Scopes = null, int Days = 90);

    public sealed record Output(TokenId Id, string Token) : ICreated<TokenId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            TokenStore.Decide(input.Name, input.Scopes, input.Days, [Scopes.OwnRead, Scopes.OwnWrite, .. caller.Permissions]) is
            { Count: > 0 } errors
        )
            return errors;
        var made = await store.Make(caller.Self, caller.Self, input.Name, input.Scopes!, input.Days, stop);
        return made.Failed ? made.As<Output>() : new Output(made.Value.Id, made.Value.Token);
    }

    protected override Next? After(Input input, Output output, Caller caller) =>
        new($"/me/tokens?made={Uri.EscapeDataString(shown.Seal(caller.Self.ToString(), output.Token))}");
}
