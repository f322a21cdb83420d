using System.Data.Common;
using System.Text.Json;

namespace Juluo.Circles;

/// <summary>Reads decisions. One of a circle that a person may not know of is not found.</summary>
internal sealed partial class DecisionStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        d.id, d.circle_id, d.title, d.text, d.method, d.secret, d.by_share, d.quorum_percent, d.most_proxies, d.state, d.made_by, d.made_at,
        d.meeting_id, d.follows_id, d.opens_at, d.closes_at, d.opened_at, d.closed_at, encode(d.text_hash, 'hex'), d.result, encode(d.seal, 'hex'),
        array(select c.label from circles.decision_choice c where c.community_id = d.community_id and c.decision_id = d.id order by c.place)
        """
    );

    public CircleStore Circles { get; } = new(work, clock);

    /// <summary>A decision with its circle, as far as somebody may know of both.</summary>
    public async Task<(Decision Decision, Circle Circle)?> Find(DecisionId id, PersonId self, CancellationToken stop)
    {
        if (
            await work.Find($"select {Columns} from circles.decision d where d.community_id = {work.Community} and d.id = {id}", Read, stop)
            is not { } decision
        )
            return null;
        return await Circles.Find(decision.CircleId, self, stop) is { } circle ? (decision, circle) : null;
    }

    /// <summary>Those of a circle, the open ones first, then the latest.</summary>
    public Task<List<Decision>> Of(CircleId circle, CancellationToken stop) =>
        work.List(
            $"""
            select {Columns} from circles.decision d where d.community_id = {work.Community} and d.circle_id = {circle}
            order by array_position(array['open', 'draft', 'closed', 'withdrawn'], d.state), coalesce(d.closed_at, d.made_at) desc,
              d.id desc limit 200
            """,
            Read,
            stop
        );

    /// <summary>Open ones in which somebody can vote and has not.</summary>
    public Task<List<Decision>> Waiting(PersonId self, CancellationToken stop) =>
        work.List(
            $"""
            select {Columns} from circles.decision d
            join circles.decision_voter v on v.community_id = d.community_id and v.decision_id = d.id and v.person_id = {self}
            where d.community_id = {work.Community} and d.state = 'open'
              and not exists (select from circles.turnout t where t.community_id = d.community_id and t.decision_id = d.id
                and t.person_id = {self})
            order by d.closes_at nulls last, d.id
            """,
            Read,
            stop
        );

    /// <summary>Drafts that are to open by now, and open ones that are to close.</summary>
    public Task<List<Decision>> Due(Instant now, CancellationToken stop) =>
        work.List(
            $"""
            select {Columns} from circles.decision d where d.community_id = {work.Community}
              and (d.state = 'open' and d.closes_at <= {now} or d.state = 'draft' and d.opens_at <= {now}) order by d.id
            """,
            Read,
            stop
        );

    /// <summary>The circle of a decision for the program itself, whoever may see it.</summary>
    public async Task<Circle?> CircleOf(Decision decision, CancellationToken stop) => await Circles.Any(decision.CircleId, stop);

    /// <summary>Decisions that were taken up in a meeting.</summary>
    public Task<List<Decision>> In(MeetingId meeting, CancellationToken stop) =>
        work.List(
            $"select {Columns} from circles.decision d where d.community_id = {work.Community} and d.meeting_id = {meeting} order by d.made_at, d.id",
            Read,
            stop
        );

    public Task<List<Voter>> Voters(DecisionId id, CancellationToken stop) =>
        work.List(
            $"""
            select v.person_id, v.weight, t.cast_by, p.holder_id
            from circles.decision_voter v
            left join circles.turnout t on t.community_id = v.community_id and t.decision_id = v.decision_id and t.person_id = v.person_id
            left join circles.proxy p on p.community_id = v.community_id and p.decision_id = v.decision_id and p.person_id = v.person_id
            where v.community_id = {work.Community} and v.decision_id = {id} order by v.person_id
            """,
            r => new Voter(r.Person(0), r.GetInt64(1), r.IsDBNull(2) ? null : r.Person(2), r.IsDBNull(3) ? null : r.Person(3)),
            stop
        );

    /// <summary>The published ballots; of a secret one there are none before it is closed.</summary>
    public Task<List<Ballot>> Ballots(DecisionId id, CancellationToken stop) =>
        work.List(
            $"""
            select b.place, b.receipt, b.person_id, b.choice, b.weight, b.reason, encode(b.hash, 'hex'), o.how
            from circles.ballot b
            left join circles.objection_met o on o.community_id = b.community_id and o.decision_id = b.decision_id
              and o.person_id = b.person_id
            where b.community_id = {work.Community} and b.decision_id = {id} order by b.place
            """,
            r => new Ballot(
                r.GetInt32(0),
                Receipt.Shown(r.GetString(1)),
                r.IsDBNull(2) ? null : r.Person(2),
                r.GetString(3),
                r.GetInt64(4),
                r.IsDBNull(5) ? null : r.GetString(5),
                r.GetString(6),
                r.IsDBNull(7) ? null : r.GetString(7)
            ),
            stop
        );

    /// <summary>Until the transaction ends nobody else votes in it, opens or closes it.</summary>
    public Task Hold(DecisionId id, CancellationToken stop) => work.Do($"select circles.decision_state({work.Community}, {id})", stop);

    private static Decision Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            r.GetString(2),
            r.GetString(3),
            EnumWord.Read<DecisionMethod>(r.GetString(4)),
            r.GetBoolean(5),
            r.GetBoolean(6),
            r.GetInt16(7),
            r.GetInt16(8),
            EnumWord.Read<DecisionState>(r.GetString(9)),
            r.IsDBNull(10) ? null : r.Person(10),
            r.Instant(11),
            r.IsDBNull(12) ? null : new MeetingId(r.GetGuid(12)),
            r.IsDBNull(13) ? null : new DecisionId(r.GetGuid(13)),
            At(r, 14),
            At(r, 15),
            At(r, 16),
            At(r, 17),
            r.IsDBNull(18) ? null : r.GetString(18),
            r.IsDBNull(19) ? null : JsonSerializer.Deserialize<DecisionResult>(r.GetString(19), Json.Options),
            r.IsDBNull(20) ? null : r.GetString(20),
            r.GetFieldValue<string[]>(21)
        );

    private static Instant? At(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);
}
