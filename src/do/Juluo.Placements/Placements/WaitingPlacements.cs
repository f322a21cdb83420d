namespace Juluo.Placements;

/// <summary>The caller's tasks in placements: an answer, a signature, a choice, the log of the week; and for people who confirm, candidates picked by hosts.</summary>
internal sealed class WaitingPlacements(UnitOfWork work, Clock clock) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(PlacementRights.TakePart)
            ? (Statement)
                $"""
                    exists (select from placements.placement p where p.community_id = {work.Community} and p.ended_on is null and p.closed_at is null
                      and ({self} in (p.host_contact, p.sponsor_contact) or exists (select from placements.placement_candidate c
                        where c.community_id = p.community_id and c.placement_id = p.id
                          and (c.person_id = {self} or {caller.May(PlacementRights.Confirm)} and c.state = 'picked'))))
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
        var zone = caller.Community.Zone;
        var sunday = PlacementWeek.MondayOf(clock.Today(zone)).PlusDays(6);
        var mine =
            from placement in await MyPlacement.Of(self, work, clock, stop)
            let next = placement.Next
            where next is not null
            select new WaitingItem(
                KindOf(next),
                placement.Title,
                placement.Path,
                placement.Since,
                next == PlacementNext.Log ? sunday.PlusDays(1).AtStartOfDayInZone(zone).ToInstant() : null
            );
        var picked = caller.May(PlacementRights.Confirm) ? await new CandidateStore(work, clock).Picked(stop) : [];
        return
        [
            .. mine.Concat(picked.Select(p => new WaitingItem("placement-to-confirm", p.Title, $"/placements/{p.Placement}", p.Since)))
                .Take(Most),
        ];
    }

    private static string KindOf(PlacementNext? next) =>
        next switch
        {
            PlacementNext.Agree => "placement-candidacy",
            PlacementNext.Sign => "placement-agreement",
            PlacementNext.Choose => "placement-candidates",
            _ => "placement-week",
        };
}
