namespace Juluo.Identity;

/// <summary>POST /sign-in/links/{token} — uses a mailed link: makes the account, signs in, sets the new password, or moves the account to the address.</summary>
[Post("/sign-in/links/{token}", Requires.Nothing, Form = typeof(ShowAccountLink), PerMinute = 30, CountsFailures = true)]
internal sealed class FollowAccountLink(
    AccountLinks links,
    Accounts accounts,
    UserManager<Account> users,
    Sessions sessions,
    SignInTries tries,
    AccountMove move,
    Entering entering,
    Clock clock
) : Slice<FollowAccountLink.Input, FollowAccountLink.Output>
{
    public sealed record Input(string Token, string? Password = null, bool Stay = false);

    public sealed record Output(string To);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await links.Find(input.Token, stop) is not { } link || !link.OpenAt(clock.Now))
            return new AccountErrors.LinkOver();
        // A refused password doesn't use up the link.
        if (link.AsksForPassword && string.IsNullOrEmpty(input.Password))
            return new Missing(nameof(input.Password));
        var password =
            link.Purpose is LinkPurpose.SignIn or LinkPurpose.Move || string.IsNullOrEmpty(input.Password) ? null : input.Password;
        if (password is not null && await accounts.WrongPassword(password) is { } wrong)
            return wrong;
        if (AccountMove.IsOne(link.Purpose) && await move.IsTaken(link))
            return new AccountErrors.AddressTaken();
        if (!await links.Use(input.Token, stop))
            return new AccountErrors.LinkOver();

        var id = link.Account;
        if (id is null)
        {
            var made = await accounts.Proven(link.Email, password);
            if (made.Failed)
                return made.As<Output>();
            id = made.Value.Value;
        }

        var account = (await users.FindByIdAsync(id.Value.ToString()))!;
        if (AccountMove.IsOne(link.Purpose) && await move.Make(account, link, caller.Language, stop) is { } taken)
            return taken;
        if (link.AsksForPassword)
        {
            await accounts.ChangePassword(account, password!, stop);
            await sessions.EndAll(account.Id, stop);
            await tries.Forget(account.Email!, stop);
        }

        return new Output(await entering.Enter(account, caller.Community, SignInWay.Link, input.Stay, link.Back, stop, link.Email));
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.To);
}
