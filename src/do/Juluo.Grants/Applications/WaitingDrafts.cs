namespace Juluo.Grants;

/// <summary>The caller's tasks in grants: drafts of applications to send before their deadlines.</summary>
internal sealed class WaitingDrafts(UnitOfWork work, Clock clock) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(GrantRights.Apply)
            ? (Statement)
                $"""
                    exists (select from programmes.application_person me
                      join programmes.programme_application a on a.community_id = me.community_id and a.id = me.application_id and a.state = 'draft'
                      where me.community_id = {work.Community} and me.person_id = {self})
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
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
