namespace Juluo.Post;

/// <summary>POST /post/{id}/pick-up — records that an item was picked up, and by whom.</summary>
[Post(
    "/post/{id}/pick-up",
    SpacesModule.Reception,
    AtSite = true,
    Form = typeof(ShowPostItem),
    Then = "/post",
    Say = "post.picked-up",
    Undo = "/post/{id}/reopening"
)]
internal sealed class HandOutPostItem(UnitOfWork work, Clock clock, Notifier notifier) : ClosePost(PostEnd.PickedUp, work, clock, notifier);
