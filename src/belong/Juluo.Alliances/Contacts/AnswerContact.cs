namespace Juluo.Alliances;

/// <summary>POST /alliances/contacts/{contact}/answer — answers a request for contact. Accepting gives each the other's name and address; declining isn't passed on.</summary>
[Post("/alliances/contacts/{contact}/answer", AllianceRights.Contact, Form = typeof(ListContacts))]
internal sealed class AnswerContact(UnitOfWork work, Communities communities, Audit audit, Clock clock)
    : Slice<AnswerContact.Input, AnswerContact.Output>
{
    private readonly ContactStore contacts = new(work, communities, clock);

    public sealed record Input(ContactId Contact, ContactAnswer Said);

    public sealed record Output(ContactAnswer Said);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var answered = await contacts.Answer(input.Contact, caller.Self, input.Said == ContactAnswer.Yes, stop);
        if (answered.Failed)
            return answered.As<Output>();
        // Declining sends nothing to the other community, so it isn't audited.
        if (input.Said == ContactAnswer.Yes)
        {
            var partner = (await contacts.Of(caller.Self, stop)).Single(c => c.Id == input.Contact).Community;
            await audit.Did(null, "alliances.contact.accepted", partner.Name.Zh, new { community = partner.Id }, stop);
        }

        return new Output(input.Said);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        output.Said == ContactAnswer.Yes
            ? new("/alliances/contacts", "alliances.contact.accepted")
            : new("/alliances/contacts", "alliances.contact.declined", Undo: $"/alliances/contacts/{input.Contact}/answer/withdrawal");
}

[Named("contact-answer")]
internal enum ContactAnswer
{
    Yes,
    No,
}
