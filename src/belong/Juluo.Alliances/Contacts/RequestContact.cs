namespace Juluo.Alliances;

/// <summary>
/// POST /alliances/{id}/communities/{partner}/people/{person}/contact — asks a member of an allied community to get in touch. They learn who asks and why; the asker learns nothing until they accept.
/// </summary>
[Post(
    "/alliances/{id}/communities/{partner}/people/{person}/contact",
    AllianceRights.Contact,
    Form = typeof(NewContact),
    Then = "/alliances/contacts",
    Say = "alliances.contact.sent"
)]
internal sealed class RequestContact(UnitOfWork work, Communities communities, Audit audit, Clock clock)
    : Slice<RequestContact.Input, RequestContact.Output>
{
    private readonly ContactStore contacts = new(work, communities, clock);

    public sealed record Input(
        AllianceId Id,
        CommunityId Partner,
        AlliedHandle Person,
        [Required, Length(AlliedContact.MostLetters, Lines = true)] string? Message = null
    );

    public sealed record Output(ContactId Id) : ICreated<ContactId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var asked = await contacts.Ask(input.Id, input.Partner, input.Person, caller.Self, input.Message!, stop);
        if (asked.Failed)
            return asked.As<Output>();
        // Audit only that data crossed, and to which community; who asked whom and why is private.
        var partner = await communities.Of(input.Partner, stop);
        await audit.Did(null, "alliances.contact.asked", partner.Name.Zh, new { community = partner.Id }, stop);
        return new Output(asked.Value);
    }
}
