namespace Juluo.Spaces;

/// <summary>POST /resources/{id}/photos/{photo}/description — changes the description of a photo, or moves it to the first place.</summary>
[Post(
    "/resources/{id}/photos/{photo}/description",
    SpacesModule.Manage,
    Form = typeof(ShowResourceSettings),
    Then = "#photos",
    Say = "spaces.photo.changed"
)]
internal sealed class ChangePhoto(UnitOfWork work, Clock clock) : Slice<ChangePhoto.Input, Done>
{
    public sealed record Input(ResourceId Id, PhotoId Photo, bool First = false, [Length(Photo.MostWords)] LocalizedText? Words = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PhotoStore(work, clock);
        if (!(await store.Of(input.Id, stop)).Exists(p => p.Id == input.Photo))
            return new NotFound();
        await store.Change(input.Id, input.Photo, input.Words, input.First, stop);
        return Done.It;
    }
}
