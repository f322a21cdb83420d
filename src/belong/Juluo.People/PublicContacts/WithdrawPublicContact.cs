namespace Juluo.People;

/// <summary>POST /me/public-contact/withdrawal — the person who agreed to be shown takes it back: from this moment they stand on no public page, and nobody can write to them by it.</summary>
[Post(
    "/me/public-contact/withdrawal",
    Requires.SignIn,
    Form = typeof(ShowPrivacy),
    Then = ShowPrivacy.At,
    Say = "people.contact.withdrawn"
)]
internal sealed class WithdrawPublicContact(UnitOfWork work, Outbox outbox, Clock clock) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await new PublicContactStore(work, outbox, clock).End(caller.Self, stop) ? Done.It : new PublicContactErrors.NotAsked();
}
