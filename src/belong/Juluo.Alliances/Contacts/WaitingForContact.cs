namespace Juluo.Alliances;

/// <summary>The open requests for contact to the caller from allied communities, as items in the list of waiting work.</summary>
internal sealed class WaitingForContact(UnitOfWork work, Communities communities, Clock clock) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(AllianceRights.Contact)
            ? (Statement)
                $"""
                    exists (select from alliances.contact_received where community_id = {work.Community} and person_id = {self} and state = 'open' and until > {clock.Now})
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
        return
        [
            .. (await new ContactStore(work, communities, clock).Of(self, stop))
                .Where(c => c.Waits(clock.Now))
                .Take(Most)
                .Select(c => new WaitingItem("contact", new(c.Other ?? ""), "/alliances/contacts", c.AskedAt, c.Until)),
        ];
    }
}
