namespace Juluo.Grants;

/// <summary>The caller's tasks in grants: drafts of applications to send before their deadlines.</summary>
internal sealed class WaitingDrafts(UnitOfWork work, Clock clock) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self || !caller.May(GrantRights.Apply))
            return [];
        var zone = caller.Community.Zone;
        return
        [
            .. (await new GrantApplicationStore(work, clock).Drafts(self, clock.Today(zone), stop))
                .Take(Most)
                .Select(a => new WaitingItem(
                    "programme-application",
                    a.Title,
                    $"/grants/applications/{a.Application}",
                    a.StartedAt,
                    a.ClosesOn.PlusDays(1).AtStartOfDayInZone(zone).ToInstant()
                )),
        ];
    }
}
