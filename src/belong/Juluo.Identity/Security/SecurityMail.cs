namespace Juluo.Identity;

/// <summary>Tells the owner of an account that the way in has changed: the one who did not do it learns of it.</summary>
internal sealed class SecurityMail(ActionMail mail, Clock clock)
{
    /// <param name="what">What changed: a word of the catalogue under <c>identity.mail.changed.</c></param>
    public Task Tell(Account account, string what, Caller caller, CancellationToken stop) =>
        mail.Send(
            $"account-changed:{clock.NewKey()}",
            (account.Email!, caller.Language),
            "identity.mail.changed",
            words => [("what", words[$"identity.mail.changed.{what}"]), ("at", clock.Now)],
            "/sign-in/reset",
            stop
        );
}
