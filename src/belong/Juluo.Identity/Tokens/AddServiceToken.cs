namespace Juluo.Identity;

/// <summary>POST /settings/tokens — makes a service token for the community's API clients, with no more permissions than its creator. Only this response contains it.</summary>
[Post("/settings/tokens", ListServiceTokens.ManageTokens, Form = typeof(ListServiceTokens), SessionOnly = true, PerMinute = 30)]
internal sealed class AddServiceToken(TokenStore store, ShownOnce shown, Audit audit) : Slice<AddMyToken.Input, AddMyToken.Output>
{
    public override async Task<Outcome<AddMyToken.Output>> Handle(AddMyToken.Input input, Caller caller, CancellationToken stop)
    {
        if (TokenStore.Decide(input.Name, input.Scopes, input.Days, [.. caller.Permissions]) is { Count: > 0 } errors)
            return errors;
        var made = await store.Make(null, caller.Self, input.Name, input.Scopes!, input.Days, stop);
        if (made.Failed)
            return made.As<AddMyToken.Output>();
        await audit.Did(
            caller.Self,
            "identity.token.make",
            made.Value.Id.ToString(),
            new
            {
                input.Name,
                input.Scopes,
                input.Days,
            },
            stop
        );
        return new AddMyToken.Output(made.Value.Id, made.Value.Token);
    }

    protected override Next? After(AddMyToken.Input input, AddMyToken.Output output, Caller caller) =>
        new($"/settings/tokens?made={Uri.EscapeDataString(shown.Seal(caller.Community.Id.ToString(), output.Token))}");
}
