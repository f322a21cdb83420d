namespace Juluo.Spaces;

/// <summary>POST /resources/{id}/photos/{photo}/removal — removes a photo and its files.</summary>
[Post(
    "/resources/{id}/photos/{photo}/removal",
    SpacesModule.Manage,
    Form = typeof(ShowResourceSettings),
    Then = "#photos",
    Say = "spaces.photo.removed"
)]
internal sealed class RemovePhoto(UnitOfWork work, Clock clock, IFileStore files) : Slice<RemovePhoto.Input, Done>
{
    public sealed record Input(ResourceId Id, PhotoId Photo);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PhotoStore(work, clock);
        if ((await store.Of(input.Id, stop)).Find(p => p.Id == input.Photo) is not { } photo)
            return new NotFound();
        await store.Remove(photo.Id, stop);
        var community = work.Community.Id;
        work.Afterwards(async () =>
        {
            await files.Remove(community, photo.Key, CancellationToken.None);
            await files.Remove(community, photo.SmallKey, CancellationToken.None);
        });
        return Done.It;
    }
}
