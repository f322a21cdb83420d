namespace Juluo.Mentoring;

/// <summary>
/// Publishes which people learned from whom: one-to-one sessions, and group sessions between the lead and each person present. Sessions must not have been undone in time, and both people
/// must agree to be counted.
/// </summary>
[Named("mentoring.publish-mentoring")]
internal sealed class PublishMentoring(UnitOfWork work, ConsentsFacade consents, Outbox outbox, Clock clock) : Job
{
    private const string Source = "mentoring";

    private sealed record Act(Guid Id, LocalDate OnDay, Instant At, int Minutes, PersonId? Giver, IReadOnlyList<PersonId> Others);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        foreach (var (name, all) in new[] { ("session", await Sessions(stop)), ("training", await Trainings(stop)) })
        foreach (var one in all)
            if (one.Giver is { } giver && agreeing.Contains(giver))
                await outbox.Publish([.. Facts(name, one, giver, agreeing, community)], stop);
    }

    private static IEnumerable<IFact> Facts(string name, Act one, PersonId giver, HashSet<PersonId> agreeing, Community community)
    {
        var at = JointAct.Moment(one.OnDay, one.At, community.Zone);
        return one
            .Others.Where(p => p != giver && agreeing.Contains(p))
            .Select(p => new Interaction(
                at,
                InteractionKind.Mentoring,
                giver,
                p,
                one.Minutes,
                null,
                one.Others.Count + 1,
                Source,
                $"{name}:{one.Id}:{p}"
            ));
    }

    private Task<List<Act>> Sessions(CancellationToken stop) =>
        work.List<Act>(
            $"""
            update mentoring.mentorship_session e set counted_at = {clock.Now} from mentoring.mentorship m
            where e.community_id = {work.Community} and m.community_id = e.community_id and m.id = e.mentorship_id and e.counted_at is null
              and e.removed_at is null and e.written_at <= {clock.Now - JointAct.TimeToUndo}
            returning e.id, e.on_day, e.written_at as at, e.minutes, m.mentor_id as giver, array[m.trainee_id] as others
            """,
            stop
        );

    private Task<List<Act>> Trainings(CancellationToken stop) =>
        work.List<Act>(
            $"""
            update mentoring.training_session e set counted_at = {clock.Now}
            where e.community_id = {work.Community} and e.counted_at is null and e.removed_at is null and e.written_at <= {clock.Now
                - JointAct.TimeToUndo}
            returning e.id, e.on_day, e.written_at as at, e.minutes, e.lead_id as giver,
              (select coalesce(array_agg(p.person_id order by p.person_id), array[]::uuid[]) from mentoring.training_presence p
                where p.community_id = e.community_id and p.session_id = e.id) as others
            """,
            stop
        );
}
