using System.Data.Common;

namespace Juluo.Spaces;

/// <summary>Reads and writes the photos of resources.</summary>
public sealed class PhotoBook(Work work, Clock clock)
{
    private Guid Here => work.Community.Id.Value;

    public async Task<List<Photo>> Of(ResourceId resource, CancellationToken stop)
    {
        await using var select = work.Command(
            "select id, file_key, small_key, words_zh, words_en from spaces.photo where community_id = $1 and resource_id = $2 order by place, id",
            Here,
            resource.Value
        );
        return await select.List(Read, stop);
    }

    /// <summary>The first photo of each that has one.</summary>
    public async Task<Dictionary<ResourceId, Photo>> First(IReadOnlyCollection<ResourceId> resources, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select distinct on (resource_id) id, file_key, small_key, words_zh, words_en, resource_id from spaces.photo
            where community_id = $1 and resource_id = any($2) order by resource_id, place, id
            """,
            Here,
            resources.Select(r => r.Value).ToArray()
        );
        return (await select.List(r => (Of: new ResourceId(r.GetGuid(5)), Photo: Read(r)), stop)).ToDictionary(r => r.Of, r => r.Photo);
    }

    public async Task<PhotoId> Add(ResourceId resource, string key, string small, (string Zh, string En) words, CancellationToken stop)
    {
        var id = Id.New<PhotoId>(clock);
        await using var insert = work.Command(
            """
            insert into spaces.photo (community_id, id, resource_id, place, file_key, small_key, words_zh, words_en)
            select $1, $2, $3, coalesce(max(place), 0) + 1, $4, $5, $6, $7 from spaces.photo where community_id = $1 and resource_id = $3
            """,
            Here,
            id.Value,
            resource.Value,
            key,
            small,
            words.Zh,
            words.En
        );
        await insert.ExecuteNonQueryAsync(stop);
        return id;
    }

    /// <summary>Says what can be seen, and lets it stand first if asked.</summary>
    public async Task Change(ResourceId resource, PhotoId id, (string Zh, string En) words, bool first, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update spaces.photo set
              words_zh = case when id = $3 then $4 else words_zh end, words_en = case when id = $3 then $5 else words_en end,
              place = case when not $6 then place when id = $3 then 1 else place + 1 end
            where community_id = $1 and resource_id = $2 and (id = $3 or $6)
            """,
            Here,
            resource.Value,
            id.Value,
            words.Zh,
            words.En,
            first
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    public async Task Remove(PhotoId id, CancellationToken stop)
    {
        await using var remove = work.Command("delete from spaces.photo where community_id = $1 and id = $2", Here, id.Value);
        await remove.ExecuteNonQueryAsync(stop);
    }

    private static Photo Read(DbDataReader r) => new(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4));
}
