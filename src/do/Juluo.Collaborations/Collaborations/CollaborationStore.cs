namespace Juluo.Collaborations;

/// <summary>Reads collaborations as one person or visitor may see them. A collaboration that is visible to its people only is not found by anyone else.</summary>
internal sealed partial class CollaborationStore(UnitOfWork work, Clock clock)
{
    private readonly Outbox outbox = new(work, clock);

    // A version is in force once all current signers have signed it, with signers on both sides.
    private static readonly Sql Columns = new(
        """
        c.id, c.agency_id as agency, c.title_zh, c.title_en, c.about, c.handover, c.visibility, c.since, c.head_changed_on, c.made_at,
        c.ended_at, c.farewell, l.number as latest, l.written_at as latest_at, f.number as in_force, f.starts_on as term_starts_on,
        f.ends_on as term_ends_on, f.data_until,
        (select count(*) from collaborations.collaboration_signature s
          join collaborations.collaboration_person m on m.community_id = s.community_id and m.id = s.signer_id
          where s.community_id = c.community_id and s.collaboration_id = c.id and s.number = l.number and m.left_on is null
            and m.signs)::int as signed,
        (select count(*) from collaborations.collaboration_person m where m.community_id = c.community_id
          and m.collaboration_id = c.id and m.left_on is null and m.signs)::int as signers,
        (select count(*) from collaborations.collaboration_person m where m.community_id = c.community_id
          and m.collaboration_id = c.id and m.left_on is null)::int as people,
        me.id is not null as mine,
        coalesce(me.signs and c.ended_at is null and l.number is not null and not exists (
          select from collaborations.collaboration_signature s where s.community_id = c.community_id and s.collaboration_id = c.id
            and s.number = l.number and s.signer_id = me.id), false) as to_sign
        """
    );

    private static readonly Sql Agreed = new(
        """
        left join lateral (
          select a.number, a.written_at from collaborations.collaboration_agreement a
          where a.community_id = c.community_id and a.collaboration_id = c.id order by a.number desc limit 1) l on true
        left join lateral (
          select a.number, a.starts_on, a.ends_on, a.data_until from collaborations.collaboration_agreement a
          where a.community_id = c.community_id and a.collaboration_id = c.id
            and (select count(distinct m.side) = 2 and bool_and(s.signer_id is not null) from collaborations.collaboration_person m
              left join collaborations.collaboration_signature s on s.community_id = m.community_id
                and s.collaboration_id = m.collaboration_id and s.number = a.number and s.signer_id = m.id
              where m.community_id = c.community_id and m.collaboration_id = c.id and m.left_on is null and m.signs)
          order by a.number desc limit 1) f on true
        """
    );

    /// <summary>Returns the collaborations that a person or visitor may see: running ones, then ended ones, each with the reader's own first, then latest first.</summary>
    /// <param name="member">True for a reader of the community; false for a visitor, who reads public collaborations only.</param>
    public Task<List<Collaboration>> All(PersonId? self, bool member, CancellationToken stop) =>
        work.List<Collaboration>(
            $"""
            {As(self)} {MayKnow(member)}
            order by c.ended_at is not null, me.id is null, coalesce(c.ended_at, c.made_at) desc, c.id
            """,
            stop
        );

    /// <summary>Returns the collaborations that the caller may see: running ones, then ended ones, each with the caller's own first, then latest first.</summary>
    public Task<List<Collaboration>> All(Caller caller, CancellationToken stop) =>
        All(caller.Person, caller.May(CollaborationRights.See), stop);

    public Task<Collaboration?> Find(CollaborationId id, Caller caller, CancellationToken stop) =>
        work.Find<Collaboration>($"{As(caller.Person)} {MayKnow(caller.May(CollaborationRights.See))} and c.id = {id}", stop);

    /// <summary>Finds a collaboration as the caller may see it and locks it until the transaction ends, after waiting for other transactions that hold it.</summary>
    public async Task<Collaboration?> Hold(CollaborationId id, Caller caller, CancellationToken stop)
    {
        await work.Do($"select from collaborations.collaboration where community_id = {work.Community} and id = {id} for update", stop);
        return await Find(id, caller, stop);
    }

    /// <summary>Returns all running collaborations without checking who may read them, for jobs.</summary>
    public Task<List<Collaboration>> Going(CancellationToken stop) =>
        work.List<Collaboration>($"{As(null)} and c.ended_at is null order by c.made_at, c.id", stop);

    // Collaborations with one person's membership in each.
    private Statement As(PersonId? self) =>
        $"""
            select {Columns} from collaborations.collaboration c
            left join collaborations.collaboration_person me on me.community_id = c.community_id and me.collaboration_id = c.id
              and me.person_id = {self} and me.left_on is null
            {Agreed}
            where c.community_id = {work.Community}
            """;

    private static Statement MayKnow(bool member) =>
        $"and (c.visibility = 'public' or c.visibility = 'community' and {member} or me.id is not null)";
}
