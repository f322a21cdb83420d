namespace Juluo.Alliances;

/// <summary>POST /alliances/contacts/{contact}/withdrawal — withdraws a request for contact, by the person who asked. It disappears from the page and the inbox of the person who was asked.</summary>
[Post(
    "/alliances/contacts/{contact}/withdrawal",
    AllianceRights.Contact,
    Then = "/alliances/contacts",
    Say = "alliances.contact.withdrawn"
)]
internal sealed class WithdrawContact(UnitOfWork work, Communities communities, Clock clock) : Slice<WithdrawContact.Input, Done>
{
    private readonly ContactStore contacts = new(work, communities, clock);

    public sealed record Input(ContactId Contact);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await contacts.Withdraw(input.Contact, caller.Self, stop) ? Done.It : new NotFound();
}
