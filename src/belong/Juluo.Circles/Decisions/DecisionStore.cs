namespace Juluo.Circles;

/// <summary>Stores decisions, their voters and ballots. <see cref="Find"/> hides decisions of circles that the person may not see; the other methods leave this check to the caller.</summary>
internal sealed partial class DecisionStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        d.id, d.circle_id, d.title, d.text, d.method, d.secret, d.by_share, d.quorum_percent, d.most_proxies, d.state, d.made_by, d.made_at,
        d.meeting_id as meeting, d.follows_id as follows, d.opens_at, d.closes_at, d.opened_at, d.closed_at,
        encode(d.text_hash, 'hex') as text_hash, d.result::json as result, encode(d.seal, 'hex') as seal,
        array(select c.label from circles.decision_choice c where c.community_id = d.community_id and c.decision_id = d.id order by c.place) as labels
        """
    );

    public CircleStore Circles { get; } = new(work, clock);

    /// <summary>Finds a decision with its circle. Returns null if there is none, or the person may not see the circle.</summary>
    public async Task<(Decision Decision, Circle Circle)?> Find(DecisionId id, PersonId self, CancellationToken stop)
    {
        if (
            await work.Find<Decision>(
                $"select {Columns} from circles.decision d where d.community_id = {work.Community} and d.id = {id}",
                stop
            )
            is not { } decision
        )
            return null;
        return await Circles.Find(decision.CircleId, self, stop) is { } circle ? (decision, circle) : null;
    }

    /// <summary>Returns the decisions of a circle, at most 200: open ones, drafts, closed ones, then withdrawn ones; within each the latest first.</summary>
    public Task<List<Decision>> Of(CircleId circle, CancellationToken stop) =>
        work.List<Decision>(
            $"""
            select {Columns} from circles.decision d where d.community_id = {work.Community} and d.circle_id = {circle}
            order by array_position(array['open', 'draft', 'closed', 'withdrawn'], d.state), coalesce(d.closed_at, d.made_at) desc,
              d.id desc limit 200
            """,
            stop
        );

    /// <summary>Returns the open decisions in which a person can vote and hasn't voted, those closing first at the top.</summary>
    public Task<List<Decision>> Waiting(PersonId self, CancellationToken stop) =>
        work.List<Decision>(
            $"""
            select {Columns} from circles.decision d
            join circles.decision_voter v on v.community_id = d.community_id and v.decision_id = d.id and v.person_id = {self}
            where d.community_id = {work.Community} and d.state = 'open'
              and not exists (select from circles.turnout t where t.community_id = d.community_id and t.decision_id = d.id
                and t.person_id = {self})
            order by d.closes_at nulls last, d.id
            """,
            stop
        );

    /// <summary>Returns the drafts due to open and the open ballots due to close.</summary>
    public Task<List<Decision>> Due(Instant now, CancellationToken stop) =>
        work.List<Decision>(
            $"""
            select {Columns} from circles.decision d where d.community_id = {work.Community}
              and (d.state = 'open' and d.closes_at <= {now} or d.state = 'draft' and d.opens_at <= {now}) order by d.id
            """,
            stop
        );

    /// <summary>Returns the circle of a decision without a permission check.</summary>
    public async Task<Circle?> CircleOf(Decision decision, CancellationToken stop) => await Circles.Any(decision.CircleId, stop);

    /// <summary>Returns the decisions discussed in a meeting, in the order in which they were proposed.</summary>
    public Task<List<Decision>> In(MeetingId meeting, CancellationToken stop) =>
        work.List<Decision>(
            $"select {Columns} from circles.decision d where d.community_id = {work.Community} and d.meeting_id = {meeting} order by d.made_at, d.id",
            stop
        );

    public Task<List<Voter>> Voters(DecisionId id, CancellationToken stop) =>
        work.List<Voter>(
            $"""
            select v.person_id as person, v.weight, t.cast_by, p.holder_id as holder
            from circles.decision_voter v
            left join circles.turnout t on t.community_id = v.community_id and t.decision_id = v.decision_id and t.person_id = v.person_id
            left join circles.proxy p on p.community_id = v.community_id and p.decision_id = v.decision_id and p.person_id = v.person_id
            where v.community_id = {work.Community} and v.decision_id = {id} order by v.person_id
            """,
            stop
        );

    /// <summary>Returns the published ballots in order, including replaced ones. Ballots of a secret vote are published only when it closes; until then the list is empty.</summary>
    public async Task<List<Ballot>> Ballots(DecisionId id, CancellationToken stop)
    {
        var ballots = await work.List<Ballot>(
            $"""
            select b.place, b.receipt, b.person_id as person, b.choice, b.weight, b.reason, encode(b.hash, 'hex') as hash, o.how as met,
              case when b.person_id is not null then lead(b.place) over (partition by b.person_id order by b.place) end as replaced_by
            from circles.ballot b
            left join circles.objection_met o on o.community_id = b.community_id and o.decision_id = b.decision_id
              and o.place = b.place
            where b.community_id = {work.Community} and b.decision_id = {id} order by b.place
            """,
            stop
        );
        return [.. ballots.Select(b => b with { Receipt = Receipt.Shown(b.Receipt) })];
    }

    /// <summary>Locks a decision until the transaction ends, so that no other request votes in it, opens it or closes it.</summary>
    public Task Hold(DecisionId id, CancellationToken stop) => work.Do($"select circles.decision_state({work.Community}, {id})", stop);
}
