namespace Juluo.Identity;

/// <summary>POST /me/address — asks to change the address used to sign in; a link mailed to the new one completes it. The response is the same for an address that is already in use.</summary>
[Post(
    "/me/address",
    Requires.Account,
    Form = typeof(ShowSecurity),
    PerMinute = 5,
    SessionOnly = true,
    Then = ShowSecurity.At,
    Say = "identity.security.address.sent"
)]
internal sealed class ChangeMyAddress(Accounts accounts, Sessions sessions, Mailer mailer) : Slice<ChangeMyAddress.Input, Done>
{
    public sealed record Input([Required] string Email = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        if (!mailer.Offered)
            return new MailErrors.NotSetUp();
        if (!EmailAddress.IsOne(input.Email.Trim()))
            return new AccountErrors.NoAddress();
        await accounts.Begin(LinkPurpose.Move, input.Email, caller.Language, ShowSecurity.At, stop, caller.Account!.Value);
        return Done.It;
    }
}
