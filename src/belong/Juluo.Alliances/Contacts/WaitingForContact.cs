namespace Juluo.Alliances;

/// <summary>The open requests for contact to the caller from allied communities, as items in the list of waiting work.</summary>
internal sealed class WaitingForContact(UnitOfWork work, Communities communities, Clock clock) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self || !caller.May(AllianceRights.Contact))
            return [];
        return
        [
            .. (await new ContactStore(work, communities, clock).Of(self, stop))
                .Where(c => c.Waits(clock.Now))
                .Take(Most)
                .Select(c => new WaitingItem("contact", new(c.Other ?? ""), "/alliances/contacts", c.AskedAt, c.Until)),
        ];
    }
}
