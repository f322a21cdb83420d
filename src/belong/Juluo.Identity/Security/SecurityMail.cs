namespace Juluo.Identity;

/// <summary>Notifies the owner of an account by mail of each change to sign-in, so that they notice one that they didn't make.</summary>
internal sealed class SecurityMail(ActionMail mail, Clock clock)
{
    /// <param name="what">The change, as the catalogue key after <c>identity.mail.changed.</c></param>
    public Task Notify(Account account, string what, Caller caller, CancellationToken stop) =>
        mail.Send(
            $"account-changed:{clock.NewKey()}",
            (account.Email!, caller.Language),
            "identity.mail.changed",
            words => [("what", words[$"identity.mail.changed.{what}"]), ("at", clock.Now)],
            "/sign-in/reset",
            stop
        );
}
