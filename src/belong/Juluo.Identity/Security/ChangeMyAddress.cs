namespace Juluo.Identity;

/// <summary>POST /me/address — asks for another address to sign in with; a link mailed there makes it so. The answer is the same when somebody has it.</summary>
[Post(
    "/me/address",
    Requires.Account,
    Form = typeof(ShowSecurity),
    PerMinute = 5,
    SessionOnly = true,
    Then = ShowSecurity.At,
    Say = "identity.security.address.sent"
)]
internal sealed class ChangeMyAddress(Accounts accounts, Sessions sessions) : Slice<ChangeMyAddress.Input, Done>
{
    public sealed record Input(string Email = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        if (!EmailAddress.IsOne(input.Email.Trim()))
            return new AccountErrors.NoAddress();
        await accounts.Begin(LinkPurpose.Move, input.Email, caller.Language, ShowSecurity.At, stop, caller.Account!.Value);
        return Done.It;
    }
}
