namespace Juluo.Alliances;

/// <summary>Reads the alliances that this community may see. Row-level security enforces this in the database, so the queries here have no conditions for it.</summary>
internal sealed partial class AllianceStore(UnitOfWork work, Communities communities, Clock clock)
{
    /// <summary>Returns the alliances of which this community is a member and those to which it is invited; invitations first.</summary>
    public Task<List<Alliance>> All(CancellationToken stop) => Read(null, stop);

    public async Task<Alliance?> Find(AllianceId id, CancellationToken stop) => (await Read(id, stop)).SingleOrDefault();

    /// <summary>Returns the communities of an alliance: members by joining date, then invited ones. The first member is the convenor.</summary>
    public async Task<List<Ally>> Allies(AllianceId id, CancellationToken stop)
    {
        var rows = await work.List(
            $"""
            select m.community_id, m.state, m.since, p.version, p.shares, p.fields
            from alliances.alliance_member m left join alliances.pacts({id}) p on p.community_id = m.community_id
            where m.alliance_id = {id} and m.state in ('member', 'invited')
            order by m.state desc, m.place, m.community_id
            """,
            r =>
                (
                    Community: new CommunityId(r.GetGuid(0)),
                    State: EnumWord.Read<AllyState>(r.GetString(1)),
                    Since: r.Instant(2),
                    Version: r.IsDBNull(3) ? (int?)null : r.GetInt32(3),
                    Shares: Each<Sharing>(r, 4),
                    Fields: Each<ProfileField>(r, 5)
                ),
            stop
        );
        var allies = new List<Ally>(rows.Count);
        foreach (var row in rows)
            allies.Add(
                new(
                    await Card(row.Community, stop),
                    row.State,
                    row.Since,
                    allies.Count == 0 && row.State == AllyState.Member,
                    row.Version,
                    row.Shares,
                    row.Fields
                )
            );
        return allies;
    }

    /// <summary>Returns all versions of the agreement, the latest first, each with its signatures.</summary>
    public async Task<List<Agreement>> Agreements(AllianceId id, CancellationToken stop)
    {
        var signatures = await work.List(
            $"""
            select s.community_id, s.version, s.name, s.at, s.hash, s.community_id = {work.Community} and s.place = m.place
            from alliances.alliance_signature s
            join alliances.alliance_member m on m.community_id = s.community_id and m.alliance_id = s.alliance_id
            where s.alliance_id = {id} order by s.at, s.community_id
            """,
            r =>
                (
                    Signature: new Signature(
                        new(r.GetGuid(0)),
                        r.GetInt32(1),
                        r.IsDBNull(2) ? null : r.GetString(2),
                        r.Instant(3),
                        r.GetString(4)
                    ),
                    Ours: r.GetBoolean(5)
                ),
            stop
        );
        return await work.List(
            $"""
            select version, text, shares, fields, hash, proposed_by, proposed_at from alliances.alliance_agreement
            where alliance_id = {id} order by version desc
            """,
            r =>
            {
                var under = signatures.Where(s => s.Signature.Version == r.GetInt32(0)).ToList();
                return new Agreement(
                    r.GetInt32(0),
                    r.GetString(1),
                    Each<Sharing>(r, 2),
                    Each<ProfileField>(r, 3),
                    r.GetString(4),
                    new(r.GetGuid(5)),
                    r.Instant(6),
                    [.. under.Select(s => s.Signature)],
                    under.Exists(s => s.Ours)
                );
            },
            stop
        );
    }

    public Task<List<AllianceEvent>> Events(AllianceId id, int most, CancellationToken stop) =>
        work.List(
            $"""
            select id, at, kind, by_community, about_community, version from alliances.alliance_event
            where alliance_id = {id} order by at desc, id desc limit {most}
            """,
            Event,
            stop
        );

    public async Task<CommunityCard> Card(CommunityId id, CancellationToken stop) => CommunityCard.Of(await communities.Of(id, stop));

    /// <summary>Returns the names and addresses of communities by id, such as those in events and signatures.</summary>
    public async Task<Dictionary<CommunityId, CommunityCard>> Faces(IEnumerable<CommunityId> ids, CancellationToken stop)
    {
        var faces = new Dictionary<CommunityId, CommunityCard>();
        foreach (var id in ids.Distinct())
            faces.Add(id, await Card(id, stop));
        return faces;
    }

    private static AllianceEvent Event(DbDataReader r) =>
        new(
            r.GetGuid(0),
            r.Instant(1),
            r.GetString(2),
            new(r.GetGuid(3)),
            r.IsDBNull(4) ? null : new CommunityId(r.GetGuid(4)),
            r.IsDBNull(5) ? null : r.GetInt32(5)
        );

    private Task<List<Alliance>> Read(AllianceId? id, CancellationToken stop) =>
        work.List<Alliance>(
            $"""
            select a.id, a.name_zh, a.name_en, a.purpose_zh, a.purpose_en, a.founded_at, me.state, me.since,
              (select count(*)::int from alliances.alliance_member m where m.alliance_id = a.id and m.state = 'member') as members
            from alliances.alliance a join alliances.alliance_member me on me.alliance_id = a.id and me.community_id = {work.Community}
            where me.state in ('invited', 'member') and ({id}::uuid is null or a.id = {id})
            order by me.state, a.name_zh collate "zh-Hant-x-icu", a.id
            """,
            stop
        );

    private static List<T> Each<T>(DbDataReader row, int column)
        where T : struct, Enum => row.IsDBNull(column) ? [] : [.. row.GetFieldValue<string[]>(column).Select(EnumWord.Read<T>)];
}
