namespace Juluo.Placements;

/// <summary>Publishes that fellow and host worked together for a week, once the time to undo its log has passed, if both agree to be counted.</summary>
[Named("placements.publish-weeks")]
internal sealed class PublishWeeks(UnitOfWork work, ConsentsFacade consents, Outbox outbox, Clock clock) : Job
{
    private const string Source = "placements";
    private const int MinutesOfHalfADay = 240;

    private sealed record Worked(PlacementId Placement, LocalDate Week, PersonId Fellow, PersonId? Host, int HalfDays);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        foreach (var week in await Weeks(stop))
            if (week.Host is { } host && week.HalfDays > 0 && agreeing.Contains(week.Fellow) && agreeing.Contains(host))
                await outbox.Publish(
                    [
                        new Interaction(
                            JointAct.Noon(week.Week, community.Zone),
                            InteractionKind.Project,
                            week.Fellow,
                            host,
                            week.HalfDays * MinutesOfHalfADay,
                            null,
                            2,
                            Source,
                            $"week:{week.Placement}:{week.Week:uuuu-MM-dd}"
                        ),
                    ],
                    stop
                );
    }

    private Task<List<Worked>> Weeks(CancellationToken stop) =>
        work.List<Worked>(
            $"""
            update placements.placement_week w set counted_at = {clock.Now} from placements.placement p
            where w.community_id = {work.Community} and p.community_id = w.community_id and p.id = w.placement_id and w.counted_at is null
              and w.written_at <= {clock.Now - JointAct.TimeToUndo}
            returning w.placement_id as placement, w.week, w.person_id as fellow, p.host_contact as host, w.half_days
            """,
            stop
        );
}
