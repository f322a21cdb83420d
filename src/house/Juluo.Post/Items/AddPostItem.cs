namespace Juluo.Post;

/// <summary>POST /post — registers a letter or parcel for a registered address or for a member without one, with its kind and a photo. The recipient is notified.</summary>
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
    Notifier notifier,
    PeopleFacade people,
    Sites sites
) : Slice<AddPostItem.Input, AddPostItem.Output>
{
    /// <param name="Holder">The registered address.</param>
    /// <param name="Person">The member, if it is for no registered address.</param>
    /// <param name="Site">The site where it is, if several sites are open; only read together with a member.</param>
    public sealed record Input(
        PostHolderId? Holder = null,
        PersonId? Person = null,
        SiteId? Site = null,
        PostKind Kind = PostKind.Letter,
        [Length(PostItem.MostSender)] string? Sender = null
    );

    public sealed record Output(PostItemId Id) : ICreated<PostItemId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        PostHolder? holder = null;
        if (input.Holder is { } address)
        {
            holder = await new PostHolderStore(work, clock, protection).Find(address, stop);
            if (holder is null || !caller.May(SpacesModule.Reception, holder.Site))
                return new NotFound();
            if (holder.EndedOn <= clock.Today(caller.Community.Zone))
                return new PostErrors.AddressEnded();
        }

        Outcome<(PersonId Person, SiteId Site, string Name)> to = holder is not null
            ? (holder.Person, holder.Site, holder.Name)
            : await Member(input, caller, stop);
        if (to.Failed)
            return to.As<Output>();
        (string, string)? photo = null;
        if (uploads["photo"] is { } sent)
        {
            var pressed = pictures.Of(sent);
            if (pressed.Failed)
                return pressed.As<Output>();
            photo = (await Keep(pressed.Value.Large, stop), await Keep(pressed.Value.Small, stop));
        }

        var id = await new PostStore(work, clock).Arrive(holder, to.Value, input.Kind, input.Sender, photo, caller.Person, stop);
        await notifier.Notify(
            to.Value.Person,
            new(PostNotices.Mail, $"mail-item:{id}", $"reception.told.mail.{input.Kind}", new { name = to.Value.Name }, "/me/post"),
            stop
        );
        return new Output(id);
    }

    private async Task<Outcome<(PersonId Person, SiteId Site, string Name)>> Member(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Person is not { } person)
            return new Missing(await HasAddresses(caller, stop) ? "holder" : "person");
        var open = (await sites.All(stop)).FindAll(s => s.ClosedAt is null && caller.May(SpacesModule.Reception, s.Id));
        if (input.Site is null && open.Count > 1)
            return new Missing("site");
        return
            await people.Find(person, stop) is { State: not PersonState.Alumni } member
            && (input.Site is { } site ? open.Find(s => s.Id == site) : open.FirstOrDefault()) is { } at
            ? (member.Id, at.Id, PlainText.Cut(member.Name, PostHolder.MostName))
            : new NotFound();
    }

    /// <summary>Checks if the desk has registered addresses to choose from; without any, its only form asks for a member.</summary>
    private async Task<bool> HasAddresses(Caller caller, CancellationToken stop) =>
        (await new PostHolderStore(work, clock, protection).All(stop)).Exists(h => caller.May(SpacesModule.Reception, h.Site));

    private async Task<string> Keep(byte[] photo, CancellationToken stop)
    {
        using var bytes = new MemoryStream(photo, writable: false);
        return await files.Keep(work, bytes, stop);
    }
}
