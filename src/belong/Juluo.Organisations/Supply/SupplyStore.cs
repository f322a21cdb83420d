namespace Juluo.Organisations;

/// <summary>Stores supply links between organisations, one of a kind for each ordered pair. Links from or to a removed organisation are left out.</summary>
internal sealed class SupplyStore(UnitOfWork work)
{
    public sealed record Link(OrganisationId From, OrganisationId To, SupplyKind Kind, string? Note);

    public Task<List<Link>> All(CancellationToken stop) => Read($"", stop);

    /// <summary>Returns the links in which an organisation is on either side.</summary>
    public Task<List<Link>> Of(OrganisationId organisation, CancellationToken stop) =>
        Read($"and {organisation} in (l.from_id, l.to_id)", stop);

    private Task<List<Link>> Read(Statement those, CancellationToken stop) =>
        work.List<Link>(
            $"""
            select l.from_id as "from", l.to_id as "to", l.kind, l.note from organisations.supply_link l
            join organisations.organisation f on f.community_id = l.community_id and f.id = l.from_id and f.removed_at is null
            join organisations.organisation t on t.community_id = l.community_id and t.id = l.to_id and t.removed_at is null
            where l.community_id = {work.Community} {those} order by l.kind, f.name, t.name
            """,
            stop
        );

    public async Task<Outcome<Done>> Add(OrganisationId from, OrganisationId to, SupplyKind kind, string? note, CancellationToken stop)
    {
        if (from == to)
            return new OrganisationErrors.SuppliesItself("to");
        var trimmed = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        await work.Do(
            $"""
            insert into organisations.supply_link (community_id, from_id, to_id, kind, note) values ({work.Community}, {from}, {to},
              {kind}, {trimmed})
            on conflict (community_id, from_id, to_id, kind) do update set note = excluded.note
            """,
            stop
        );
        return Done.It;
    }

    /// <returns>The number of links added; links that exist already are left as they are.</returns>
    public Task<int> AddMany(IReadOnlyCollection<Link> links, CancellationToken stop)
    {
        var targets = links.Select(l => l.To.Value);
        var kinds = links.Select(l => Snake.Case(l.Kind.ToString()));
        return work.Do(
            $"""
            insert into organisations.supply_link (community_id, from_id, to_id, kind)
            select {work.Community}, t.f, t.t, t.kind from unnest({links.Select(l => l.From.Value)}::uuid[], {targets}::uuid[],
              {kinds}::text[]) as t (f, t, kind) on conflict do nothing
            """,
            stop
        );
    }

    public async Task<bool> Remove(OrganisationId from, OrganisationId to, SupplyKind kind, CancellationToken stop) =>
        await work.Do(
            $"delete from organisations.supply_link where community_id = {work.Community} and from_id = {from} and to_id = {to} and kind = {kind}",
            stop
        ) == 1;
}
