namespace Juluo.Post;

/// <summary>POST /mail-items/{id}/return — records that an item was returned to its sender.</summary>
[Post(
    "/mail-items/{id}/return",
    SpacesModule.Reception,
    AtSite = true,
    Form = typeof(ShowPostItem),
    Then = "/mail-items",
    Say = "post.returned",
    Undo = "/mail-items/{id}/reopening"
)]
internal sealed class ReturnPost(UnitOfWork work, Clock clock) : ClosePost(PostEnd.Returned, work, clock);
