namespace Juluo.Alliances;

/// <summary>People of allied communities who would like to get in touch with the caller, until they expire.</summary>
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
