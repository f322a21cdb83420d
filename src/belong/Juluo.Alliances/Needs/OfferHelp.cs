namespace Juluo.Alliances;

/// <summary>
/// POST /alliances/communities/{partner}/needs/{need}/help — offers help with a need of an allied community. The person with the need is asked for contact, and accepts or declines.
/// </summary>
[Post(
    "/alliances/communities/{partner}/needs/{need}/help",
    AllianceRights.Contact,
    Form = typeof(ListAlliedNeeds),
    Then = "/alliances/contacts",
    Say = "alliances.need.sent"
)]
internal sealed class OfferHelp(UnitOfWork work, Communities communities, Audit audit, Clock clock)
    : Slice<OfferHelp.Input, OfferHelp.Output>
{
    private readonly ContactStore contacts = new(work, communities, clock);

    public sealed record Input(
        CommunityId Partner,
        AlliedHandle Need,
        [Required, Length(AlliedContact.MostLetters, Lines = true)] string? Message = null
    );

    public sealed record Output(ContactId Id) : ICreated<ContactId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var offered = await contacts.OfferHelp(input.Partner, input.Need, caller.Self, input.Message!, stop);
        if (offered.Failed)
            return offered.As<Output>();
        var partner = await communities.Of(input.Partner, stop);
        await audit.Did(null, "alliances.contact.asked", partner.Name.Zh, new { community = partner.Id }, stop);
        return new Output(offered.Value);
    }
}
