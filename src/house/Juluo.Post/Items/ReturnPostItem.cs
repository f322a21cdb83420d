namespace Juluo.Post;

/// <summary>POST /post/{id}/return — records that an item was returned to its sender.</summary>
[Post(
    "/post/{id}/return",
    SpacesModule.Reception,
    AtSite = true,
    Form = typeof(ShowPostItem),
    Then = "/post",
    Say = "post.returned",
    Undo = "/post/{id}/reopening"
)]
internal sealed class ReturnPostItem(UnitOfWork work, Clock clock, Notifier notifier) : ClosePost(PostEnd.Returned, work, clock, notifier);
