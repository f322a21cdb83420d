namespace Juluo.Post;

/// <summary>POST /post — registers a letter or parcel: for whom, what, and a photo of it. The recipient is notified.</summary>
[Post(
    "/post",
    SpacesModule.Reception,
    AtSite = true,
    Form = typeof(ListPost),
    MostBytes = PhotoPress.MostBytes + 64 * 1024,
    PerMinute = 30,
    Say = "post.taken-in"
)]
[PictureField("photo", PostItem.Large, PostItem.Small)]
internal sealed class AddPostItem(
    UnitOfWork work,
    Clock clock,
    IDataProtectionProvider protection,
    Uploads uploads,
    PressedPictures pictures,
    IFileStore files,
    Notifier notifier
) : Slice<AddPostItem.Input, AddPostItem.Output>
{
    public sealed record Input(PostHolderId Holder, PostKind Kind = PostKind.Letter, [Length(PostItem.MostSender)] string? Sender = null);

    public sealed record Output(PostItemId Id) : ICreated<PostItemId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new PostHolderStore(work, clock, protection).Find(input.Holder, stop) is not { } holder
            || !caller.May(SpacesModule.Reception, holder.Site)
        )
            return new NotFound();
        if (holder.EndedOn <= clock.Today(caller.Community.Zone))
            return new PostErrors.AddressEnded();
        (string, string)? photo = null;
        if (uploads["photo"] is { } sent)
        {
            var pressed = pictures.Of(sent);
            if (pressed.Failed)
                return pressed.As<Output>();
            photo = (await Keep(pressed.Value.Large, stop), await Keep(pressed.Value.Small, stop));
        }

        var id = await new PostStore(work, clock).Arrive(holder, input.Kind, input.Sender, photo, caller.Person, stop);
        await notifier.Tell(
            holder.Person,
            new(PostNotices.Mail, $"mail-item:{id}", $"reception.told.mail.{input.Kind}", new { name = holder.Name }, "/me/post"),
            stop
        );
        return new Output(id);
    }

    private async Task<string> Keep(byte[] photo, CancellationToken stop)
    {
        using var bytes = new MemoryStream(photo, writable: false);
        return await files.Keep(work, bytes, stop);
    }
}
