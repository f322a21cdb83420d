namespace Juluo.OfficeHours;

/// <summary>Publishes appointments that took place according to one of the two as help by the expert, once the time to undo the record has passed, if both agree to be counted.</summary>
[Named("officehours.publish-appointments")]
internal sealed class PublishAppointments(UnitOfWork work, ConsentsFacade consents, Outbox outbox, Clock clock) : Job
{
    /// <summary>The source under which Lens stores meetings from appointments. It must not change, because it is stored with each meeting.</summary>
    private const string Source = "mentoring";

    private sealed record Met(AppointmentId Id, LocalDate OnDay, Instant At, int Minutes, PersonId Expert, PersonId Member);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        foreach (var one in await Due(stop))
            if (one.Expert != one.Member && agreeing.Contains(one.Expert) && agreeing.Contains(one.Member))
                await outbox.Publish(
                    new Interaction(
                        JointAct.Moment(one.OnDay, one.At, community.Zone),
                        InteractionKind.Help,
                        one.Expert,
                        one.Member,
                        one.Minutes,
                        null,
                        2,
                        Source,
                        $"appointment:{one.Id}:{one.Member}"
                    ),
                    stop
                );
    }

    private Task<List<Met>> Due(CancellationToken stop) =>
        work.List<Met>(
            $"""
            update officehours.appointment a set counted_at = {clock.Now} from officehours.office_slot s
            where a.community_id = {work.Community} and s.community_id = a.community_id and s.id = a.slot_id and a.counted_at is null
              and a.held and a.held_at <= {clock.Now - JointAct.TimeToUndo}
            returning a.id, (s.starts_at at time zone {work.Community.Zone.Id})::date as on_day, s.starts_at as at,
              (extract(epoch from s.ends_at - s.starts_at) / 60)::int as minutes, s.expert_id as expert, a.member_id as member
            """,
            stop
        );
}
