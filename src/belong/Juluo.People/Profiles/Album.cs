namespace Juluo.People;

/// <summary>Stores people's photos: the files, and their keys in the profile.</summary>
internal sealed class Album(UnitOfWork work, IFileStore files)
{
    public Task<(string? Large, string? Small)> Of(PersonId person, CancellationToken stop) =>
        work.Find<(string?, string?)>(
            $"select photo, photo_small from people.profile where community_id = {work.Community} and person_id = {person} and photo is not null",
            stop
        );

    public async Task<string> Keep(byte[] photo, CancellationToken stop)
    {
        using var stream = new MemoryStream(photo, writable: false);
        return await files.Keep(work, stream, stop);
    }

    public Task Put(PersonId person, string? large, string? small, CancellationToken stop) =>
        work.Do(
            $"""
            insert into people.profile (community_id, person_id, photo, photo_small) values ({work.Community}, {person}, {large}, {small})
            on conflict (community_id, person_id) do update set photo = excluded.photo, photo_small = excluded.photo_small
            """,
            stop
        );

    /// <summary>Deletes the files of earlier photos once the transaction is committed.</summary>
    public void Forget((string? Large, string? Small) photos)
    {
        var community = work.Community.Id;
        foreach (var key in new[] { photos.Large, photos.Small }.OfType<string>())
            work.Afterwards(() => files.Remove(community, key, CancellationToken.None));
    }
}
