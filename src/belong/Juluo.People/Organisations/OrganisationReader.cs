using System.Data.Common;

namespace Juluo.People;

/// <summary>Reads organisations, the positions in them and the links between them.</summary>
internal sealed class OrganisationReader(UnitOfWork work, Clock clock)
{
    public sealed record Position(Guid Id, PersonId Person, OrganisationId Organisation, string Title, LocalDate Since, LocalDate? Until);

    public sealed record Link(OrganisationId From, OrganisationId To, SupplyKind Kind, string? Note);

    public sealed record Wanted(WantId Id, WantKind Kind, string Text, Instant Since);

    /// <param name="id">One, or null for all, in order of name.</param>
    public Task<List<OrganisationCard>> Read(OrganisationId? id, CancellationToken stop) =>
        work.List(
            $"""
            select o.id, o.name, o.latin_name, o.kind, t.id, t.name_zh, t.name_en, o.sentence, o.site, o.outside,
              (select count(distinct p.person_id) from people.position p where p.community_id = o.community_id
                and p.organisation_id = o.id
                and daterange(p.since, p.until) @> {clock.Today(work.Community.Zone)}::date)::int
            from people.organisation o left join people.trade t on t.community_id = o.community_id and t.id = o.trade_id
            where o.community_id = {work.Community} and o.removed_at is null and ({id}::uuid is null or o.id = {id})
            order by o.name collate "zh-Hant-x-icu", o.id
            """,
            // By hand: a trade is a card of its own, and may be none.
            r => new OrganisationCard(
                new(r.GetGuid(0)),
                r.GetString(1),
                Text(r, 2),
                Enum.Parse<OrganisationKind>(r.GetString(3), ignoreCase: true),
                r.IsDBNull(4) ? null : new TradeCard(new(r.GetGuid(4)), new(r.GetString(5), r.GetString(6))),
                Text(r, 7),
                Text(r, 8),
                r.GetBoolean(9),
                r.GetInt32(10)
            ),
            stop
        );

    /// <summary>Who wrote it down: theirs to change, as it is for whoever holds a position there and for operators.</summary>
    public async Task<PersonId?> AddedBy(OrganisationId id, CancellationToken stop) =>
        await work.Find<Guid?>($"select added_by from people.organisation where community_id = {work.Community} and id = {id}", stop)
            is { } by
            ? new PersonId(by)
            : null;

    /// <summary>Of an organisation or of a person, the present ones first.</summary>
    public Task<List<Position>> Positions(OrganisationId? of, PersonId? held, CancellationToken stop) =>
        work.List<Position>(
            $"""
            select p.id, p.person_id as person, p.organisation_id as organisation, p.title, p.since, p.until from people.position p
            join people.organisation o on o.community_id = p.community_id and o.id = p.organisation_id and o.removed_at is null
            where p.community_id = {work.Community} and ({of}::uuid is null or p.organisation_id = {of})
              and ({held}::uuid is null or p.person_id = {held})
            order by p.until is not null, p.since desc, p.id
            """,
            stop
        );

    /// <param name="of">Those of one, or null for all.</param>
    public Task<List<Link>> Links(OrganisationId? of, CancellationToken stop) =>
        work.List<Link>(
            $"""
            select l.from_id as "from", l.to_id as "to", l.kind, l.note from people.supply_link l
            join people.organisation f on f.community_id = l.community_id and f.id = l.from_id and f.removed_at is null
            join people.organisation t on t.community_id = l.community_id and t.id = l.to_id and t.removed_at is null
            where l.community_id = {work.Community} and ({of}::uuid is null or {of} in (l.from_id, l.to_id)) order by l.kind,
              f.name, t.name
            """,
            stop
        );

    public Task<List<Wanted>> Wants(OrganisationId of, CancellationToken stop) =>
        work.List<Wanted>(
            $"""
            select id, kind, text, since from people.organisation_want
            where community_id = {work.Community} and organisation_id = {of} and ended_at is null order by since, id
            """,
            stop
        );

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
