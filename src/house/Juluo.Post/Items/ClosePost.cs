namespace Juluo.Post;

/// <summary>Records that an item left the desk, with a note: the person it was given to, or the tracking number. Its holder is notified, unless they picked it up themselves.</summary>
internal abstract class ClosePost(PostEnd end, UnitOfWork work, Clock clock, Notifier notifier) : Slice<ClosePost.Input, Done>
{
    public sealed record Input(PostItemId Id, [Length(PostItem.MostNote)] string? Note = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PostStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } item || !caller.May(SpacesModule.Reception, item.Site))
            return new NotFound();
        if (!await store.Close(item.Id, end, input.Note, caller.Person, stop))
            return new PostErrors.GoneAlready();
        foreach (var days in PostItem.Reminders)
            await notifier.TakeBack([item.Person], PostNotices.Waits(item.Id, days), stop);
        if (end != PostEnd.PickedUp || input.Note is not null)
            await notifier.Notify(
                item.Person,
                new(PostNotices.Mail, PostNotices.Gone(item.Id), $"post.notice.{end}", new { name = item.HolderName }, "/me/post")
                {
                    Quote = input.Note,
                    Wait = JointAct.TimeToUndo,
                },
                stop
            );
        return Done.It;
    }
}
