namespace Juluo.Post;

/// <summary>POST /post/{id}/reopening — corrects a mistake: the item is still here. The log shows the correction.</summary>
[Post("/post/{id}/reopening", SpacesModule.Reception, AtSite = true, Form = typeof(ShowPostItem), Say = "post.reopened")]
internal sealed class ReopenPostItem(UnitOfWork work, Clock clock, Notifier notifier) : Slice<ReopenPostItem.Input, Done>
{
    public sealed record Input(PostItemId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PostStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } item || !caller.May(SpacesModule.Reception, item.Site))
            return new NotFound();
        if (!await store.Reopen(item.Id, caller.Person, stop))
            return new PostErrors.NotWaiting();
        await notifier.TakeBack([item.Person], PostNotices.Gone(item.Id), stop);
        return Done.It;
    }
}
