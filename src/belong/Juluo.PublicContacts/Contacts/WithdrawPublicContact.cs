namespace Juluo.PublicContacts;

/// <summary>
/// POST /me/public-contact/withdrawal — withdraws the caller's consent to be the public contact: they disappear from all public pages at once, and the public can't write to them any
/// more.
/// </summary>
[Post(
    "/me/public-contact/withdrawal",
    Requires.SignIn,
    Form = typeof(ShowPrivacy),
    Then = ShowPrivacy.At,
    Say = "publiccontacts.withdrawn"
)]
internal sealed class WithdrawPublicContact(PublicContactStore store) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await store.End(caller.Self, stop) ? Done.It : new PublicContactErrors.NotAsked();
}
