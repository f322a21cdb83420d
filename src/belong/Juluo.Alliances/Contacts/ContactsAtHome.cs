namespace Juluo.Alliances;

/// <summary>Home page widget: requests for contact from allied communities that the caller hasn't answered.</summary>
[Named("contacts-at-home")]
[Widget(Dashboard.Home, AllianceRights.Contact, typeof(ContactsWidget), 19)]
internal sealed class ContactsAtHome(UnitOfWork work, Communities communities, Clock clock) : Slice<Nothing, WaitingContacts>
{
    private readonly ContactStore contacts = new(work, communities, clock);

    public override async Task<Outcome<WaitingContacts>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var waiting = (await contacts.Of(caller.Self, stop)).Where(c => c.Waits(clock.Now)).ToList();
        return waiting.Count == 0 ? new NotFound() : new WaitingContacts(waiting);
    }
}

public sealed record WaitingContacts(IReadOnlyList<AlliedContact> Waiting) : IHeadline
{
    public string? Headline(Words words) => words.Say("alliances.contact.headline", new { count = Waiting.Count });
}
