namespace Juluo.Post;

/// <summary>POST /post/{id}/forwarding — records that an item was forwarded, with its tracking number.</summary>
[Post(
    "/post/{id}/forwarding",
    SpacesModule.Reception,
    AtSite = true,
    Form = typeof(ShowPostItem),
    Then = "/post",
    Say = "post.forwarded",
    Undo = "/post/{id}/reopening"
)]
internal sealed class ForwardPostItem(UnitOfWork work, Clock clock, Notifier notifier)
    : ClosePost(PostEnd.Forwarded, work, clock, notifier);
