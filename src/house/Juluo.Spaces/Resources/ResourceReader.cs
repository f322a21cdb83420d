namespace Juluo.Spaces;

/// <summary>Reads resources as pages ask for them.</summary>
public sealed class ResourceReader(Work work)
{
    private Guid Here => work.Community.Id.Value;

    /// <summary>What is not in use any more, of one site.</summary>
    public async Task<List<Resource>> Retired(SiteId site, CancellationToken stop)
    {
        await using var select = work.Command(
            $"{ResourceBook.Select} and r.retired_at is not null and r.site_id = $2 order by r.retired_at desc, r.id",
            Here,
            site.Value
        );
        return await select.List(ResourceBook.Read, stop);
    }

    /// <summary>What a hall or a bundle is made of.</summary>
    public Task<List<PartOfWhole>> Parts(ResourceId whole, CancellationToken stop) => Related("part_id", "whole_id", whole, stop);

    /// <summary>The halls and bundles in use that something is a part of.</summary>
    public Task<List<PartOfWhole>> Wholes(ResourceId part, CancellationToken stop) => Related("whole_id", "part_id", part, stop);

    /// <summary>What a hall or a bundle was made of and is not in use any more.</summary>
    public Task<List<PartOfWhole>> RetiredParts(ResourceId whole, CancellationToken stop) =>
        Related("part_id", "whole_id", whole, stop, "is not null");

    private async Task<List<PartOfWhole>> Related(
        string other,
        string self,
        ResourceId id,
        CancellationToken stop,
        string retired = "is null"
    )
    {
        await using var select = work.Command(
            $"""
            select r.id, r.name_zh, r.name_en, p.units
            from spaces.part p join spaces.resource r on r.community_id = p.community_id and r.id = p.{other}
            where p.community_id = $1 and p.{self} = $2 and r.retired_at {retired} order by r.name_zh, r.id
            """,
            Here,
            id.Value
        );
        return await select.List(r => new PartOfWhole(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetInt16(3)), stop);
    }
}
