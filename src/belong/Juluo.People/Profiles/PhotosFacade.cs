namespace Juluo.People;

/// <summary>Façade over people's photos for other modules: finds small photos and stores processed ones.</summary>
public sealed class PhotosFacade(UnitOfWork work)
{
    /// <summary>Returns the key of a person's small photo, regardless of its visibility, for pages on which they agreed to be shown. Null if they have none.</summary>
    public async Task<string?> SmallOf(PersonId person, CancellationToken stop) =>
        (
            await work.List<string>(
                $"select photo_small from people.profile where community_id = {work.Community} and person_id = {person} and photo_small is not null",
                stop
            )
        ).SingleOrDefault();

    /// <summary>Stores processed photos of people, many at a time, and removes their earlier photos.</summary>
    public async Task Put(IReadOnlyDictionary<PersonId, PhotoPress.Pressed> photos, IFileStore files, CancellationToken stop)
    {
        var album = new Album(work, files);
        // Each write waits for the disk, so 16 in parallel take no longer than one.
        foreach (var some in photos.Chunk(16))
        {
            var kept = await Task.WhenAll(
                some.Select(async p =>
                    (Person: p.Key, Large: await album.Keep(p.Value.Large, stop), Small: await album.Keep(p.Value.Small, stop))
                )
            );
            foreach (var (person, large, small) in kept)
            {
                var before = await album.Of(person, stop);
                await album.Put(person, large, small, stop);
                album.Forget(before);
            }
        }
    }
}
