namespace Juluo.Spaces;

/// <summary>Stores the photos of resources in their order; the first one represents the resource.</summary>
internal sealed class PhotoStore(UnitOfWork work, Clock clock)
{
    public Task<List<Photo>> Of(ResourceId resource, CancellationToken stop) =>
        work.List<Photo>(
            $"""
            select id, file_key as key, small_key, words_zh, words_en from spaces.photo
            where community_id = {work.Community} and resource_id = {resource} order by place, id
            """,
            stop
        );

    private sealed record FirstPhoto(ResourceId Resource, Photo Photo);

    /// <summary>Returns the first photo of each resource; resources without a photo are left out.</summary>
    public async Task<Dictionary<ResourceId, Photo>> First(IReadOnlyCollection<ResourceId> resources, CancellationToken stop) =>
        (
            await work.List<FirstPhoto>(
                $"""
                select distinct on (resource_id) resource_id as resource, id as photo_id, file_key as photo_key,
                  small_key as photo_small_key, words_zh as photo_words_zh, words_en as photo_words_en from spaces.photo
                where community_id = {work.Community} and resource_id = any({resources}) order by resource_id, place, id
                """,
                stop
            )
        ).ToDictionary(f => f.Resource, f => f.Photo);

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

    /// <summary>Changes the description of a photo and, if <paramref name="first"/> is true, moves it before the others.</summary>
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
}
