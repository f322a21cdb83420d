namespace Juluo.Post;

/// <summary>POST /mail-items/{id}/pick-up — records who picked an item up.</summary>
[Post(
    "/mail-items/{id}/pick-up",
    SpacesModule.Reception,
    AtSite = true,
    Form = typeof(ShowPostItem),
    Then = "/mail-items",
    Say = "post.picked-up",
    Undo = "/mail-items/{id}/reopening"
)]
internal sealed class HandOutPost(UnitOfWork work, Clock clock) : ClosePost(PostEnd.PickedUp, work, clock);
