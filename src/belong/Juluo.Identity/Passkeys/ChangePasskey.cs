namespace Juluo.Identity;

/// <summary>POST /me/passkeys/{id}/name — renames a passkey.</summary>
[Post("/me/passkeys/{id}/name", Requires.Account, Form = typeof(ShowSecurity), Then = ShowSecurity.At)]
internal sealed class ChangePasskey(PasskeyStore passkeys, UserManager<Account> users) : Slice<ChangePasskey.Input, Done>
{
    public sealed record Input(string Id, [Required, Length(PasskeyStore.MostName)] string Name = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var account = (await users.FindByIdAsync(caller.Account!.Value.ToString()))!;
        return await passkeys.Rename(account, input.Id, input.Name.Trim()) ? Done.It : new NotFound();
    }
}
