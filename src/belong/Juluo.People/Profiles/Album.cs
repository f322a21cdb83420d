namespace Juluo.People;

/// <summary>The photos' files and who they belong to.</summary>
internal sealed class Album(Work work, IFileStore files)
{
    public async Task<(string? Large, string? Small)> Of(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            "select photo, photo_small from people.profile where community_id = $1 and person_id = $2 and photo is not null",
            work.Community.Id.Value,
            person.Value
        );
        return (await select.List(r => ((string?)r.GetString(0), (string?)r.GetString(1)), stop)).SingleOrDefault();
    }

    public async Task<string> Keep(byte[] photo, CancellationToken stop)
    {
        using var stream = new MemoryStream(photo, writable: false);
        return await files.Keep(work.Community.Id, stream, stop);
    }

    public async Task Put(PersonId person, string? large, string? small, CancellationToken stop)
    {
        await using var write = work.Command(
            """
            insert into people.profile (community_id, person_id, photo, photo_small) values ($1, $2, $3, $4)
            on conflict (community_id, person_id) do update set photo = excluded.photo, photo_small = excluded.photo_small
            """,
            work.Community.Id.Value,
            person.Value,
            large,
            small
        );
        await write.ExecuteNonQueryAsync(stop);
    }

    public async Task Forget((string? Large, string? Small) photos, CancellationToken stop)
    {
        foreach (var key in new[] { photos.Large, photos.Small }.OfType<string>())
            await files.Remove(work.Community.Id, key, stop);
    }
}
