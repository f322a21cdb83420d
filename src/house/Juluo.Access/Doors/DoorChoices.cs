namespace Juluo.Access;

/// <summary>What the form of a door offers to choose from.</summary>
public sealed class DoorChoices(UnitOfWork work, Sites sites, GatewayStore gateways)
{
    public sealed record Choice(Guid Id, SiteId Site, LocalizedText Name);

    public sealed record Output(
        IReadOnlyList<Site> Sites,
        IReadOnlyList<DoorGateway> Gateways,
        IReadOnlyList<Choice> Zones,
        IReadOnlyList<Choice> Resources
    );

    public async Task<Output> Read(CancellationToken stop) =>
        new(
            [.. (await sites.All(stop)).Where(s => s.ClosedAt is null)],
            [.. (await gateways.All(stop)).Where(g => !g.Retired)],
            await Choices(
                $"""
                select z.id, f.site_id as site, z.name_zh, z.name_en
                from spaces.zone z join spaces.floor f on f.community_id = z.community_id and f.id = z.floor_id
                where z.community_id = {work.Community} order by f.level, z.name_zh
                """,
                stop
            ),
            await Choices(
                $"""
                select id, site_id as site, name_zh, name_en from spaces.resource
                where community_id = {work.Community} and retired_at is null and kind in ('room', 'hall', 'office', 'residency')
                  order by name_zh
                """,
                stop
            )
        );

    private Task<List<Choice>> Choices(Statement sql, CancellationToken stop) => work.List<Choice>(sql, stop);
}
