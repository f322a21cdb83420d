namespace Juluo.Alliances;

/// <summary>
/// GET /alliances/{id}/communities/{partner}/people/{person}/contact — shows the form to ask a member of an allied community to get in touch, and what will happen.
/// </summary>
[Get("/alliances/{id}/communities/{partner}/people/{person}/contact", AllianceRights.Contact, Page = typeof(NewContactPage))]
public sealed class NewContact(UnitOfWork work, Communities communities, PeopleFacade people, Clock clock)
    : Slice<NewContact.Input, NewContact.Output>
{
    private readonly AllianceStore alliances = new(work, communities, clock);
    private readonly ContactStore contacts = new(work, communities, clock);

    public sealed record Input(AllianceId Id, CommunityId Partner, AlliedHandle Person);

    /// <param name="Email">The asking person's email, which the other gets with the name when they accept.</param>
    public sealed record Output(Alliance Alliance, CommunityCard Partner, AlliedHandle Person, string Name, string? Email);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await alliances.Find(input.Id, stop) is not { } alliance
            || await contacts.NameOf(input.Id, input.Partner, input.Person, caller.Self, stop) is not { } name
            || await people.Find(caller.Self, stop) is not { } me
        )
            return new NotFound();
        return new Output(alliance, await alliances.Card(input.Partner, stop), input.Person, name, me.Email);
    }
}
