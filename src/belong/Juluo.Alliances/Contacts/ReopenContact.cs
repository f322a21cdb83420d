namespace Juluo.Alliances;

/// <summary>POST /alliances/contacts/{contact}/answer/withdrawal — withdraws a refusal given by mistake: the request is open again.</summary>
[Post(
    "/alliances/contacts/{contact}/answer/withdrawal",
    AllianceRights.Contact,
    Then = "/alliances/contacts",
    Say = "alliances.contact.reopened"
)]
internal sealed class ReopenContact(UnitOfWork work, Communities communities, Clock clock) : Slice<ReopenContact.Input, Done>
{
    private readonly ContactStore contacts = new(work, communities, clock);

    public sealed record Input(ContactId Contact);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await contacts.Reopen(input.Contact, caller.Self, stop) ? Done.It : new NotFound();
}
