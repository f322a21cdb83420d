namespace Juluo.Spaces;

/// <summary>Reads resources with their parts for pages.</summary>
internal sealed class ResourceReader(UnitOfWork work)
{
    /// <summary>Returns the retired resources of a site, the latest first.</summary>
    public Task<List<Resource>> Retired(SiteId site, CancellationToken stop) =>
        work.List<Resource>(
            $"{ResourceStore.Select(work)} and r.retired_at is not null and r.site_id = {site} order by r.retired_at desc, r.id",
            stop
        );

    /// <summary>Returns the parts of a hall or a bundle that are in use.</summary>
    public Task<List<PartOfWhole>> Parts(ResourceId whole, CancellationToken stop) => Related("part_id", "whole_id", whole, stop);

    /// <summary>Returns the halls and bundles in use that contain a resource as a part.</summary>
    public Task<List<PartOfWhole>> Wholes(ResourceId part, CancellationToken stop) => Related("whole_id", "part_id", part, stop);

    /// <summary>Returns the retired halls and bundles of a site that cannot be restored yet, each with one part that is retired too.</summary>
    public async Task<Dictionary<ResourceId, LocalizedText>> RetiredParts(SiteId site, CancellationToken stop) =>
        (
            await work.List<(ResourceId Whole, LocalizedText Part)>(
                $"""
                select distinct on (p.whole_id) p.whole_id, r.name_zh, r.name_en
                from spaces.part p join spaces.resource r on r.community_id = p.community_id and r.id = p.part_id
                join spaces.resource w on w.community_id = p.community_id and w.id = p.whole_id
                where p.community_id = {work.Community} and w.site_id = {site} and w.retired_at is not null and r.retired_at is not null
                order by p.whole_id, r.name_zh, r.id
                """,
                stop
            )
        ).ToDictionary(p => p.Whole, p => p.Part);

    private Task<List<PartOfWhole>> Related(string other, string self, ResourceId id, CancellationToken stop) =>
        work.List<PartOfWhole>(
            $"""
            select r.id, r.name_zh, r.name_en, p.units
            from spaces.part p join spaces.resource r on r.community_id = p.community_id and r.id = p.{new Sql(other)}
            where p.community_id = {work.Community} and p.{new Sql(self)} = {id} and r.retired_at is null order by r.name_zh, r.id
            """,
            stop
        );
}
