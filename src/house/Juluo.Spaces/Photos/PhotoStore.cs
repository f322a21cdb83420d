using System.Data.Common;

namespace Juluo.Spaces;

/// <summary>Reads and writes the photos of resources.</summary>
internal sealed class PhotoStore(UnitOfWork work, Clock clock)
{
    public Task<List<Photo>> Of(ResourceId resource, CancellationToken stop) =>
        work.List(
            $"""
            select id, file_key, small_key, words_zh, words_en from spaces.photo
            where community_id = {work.Community} and resource_id = {resource} order by place, id
            """,
            Read,
            stop
        );

    /// <summary>The first photo of each that has one.</summary>
    public async Task<Dictionary<ResourceId, Photo>> First(IReadOnlyCollection<ResourceId> resources, CancellationToken stop) =>
        (
            await work.List(
                $"""
                select distinct on (resource_id) id, file_key, small_key, words_zh, words_en, resource_id from spaces.photo
                where community_id = {work.Community} and resource_id = any({resources}) order by resource_id, place, id
                """,
                r => (Of: new ResourceId(r.GetGuid(5)), Photo: Read(r)),
                stop
            )
        ).ToDictionary(r => r.Of, r => r.Photo);

    public async Task<PhotoId> Add(ResourceId resource, string key, string small, LocalizedText? words, CancellationToken stop)
    {
        var id = Id.New<PhotoId>(clock);
        await work.Do(
            $"""
            insert into spaces.photo (community_id, id, resource_id, place, file_key, small_key, words_zh, words_en)
            select {work.Community}, {id}, {resource}, coalesce(max(place), 0) + 1, {key}, {small}, {words?.Said.Zh ?? ""}, {words?.Said.En
                ?? ""}
              from spaces.photo where community_id = {work.Community} and resource_id = {resource}
            """,
            stop
        );
        return id;
    }

    /// <summary>Says what can be seen, and lets it stand first if asked.</summary>
    public Task Change(ResourceId resource, PhotoId id, LocalizedText? words, bool first, CancellationToken stop) =>
        work.Do(
            $"""
            update spaces.photo set
              words_zh = case when id = {id} then {words?.Said.Zh ?? ""} else words_zh end,
                words_en = case when id = {id} then {words?.Said.En ?? ""} else words_en end,
              place = case when not {first} then place when id = {id} then 1 else place + 1 end
            where community_id = {work.Community} and resource_id = {resource} and (id = {id} or {first})
            """,
            stop
        );

    public Task Remove(PhotoId id, CancellationToken stop) =>
        work.Do($"delete from spaces.photo where community_id = {work.Community} and id = {id}", stop);

    private static Photo Read(DbDataReader r) =>
        new(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), new(r.GetString(3), r.GetString(4)));
}
