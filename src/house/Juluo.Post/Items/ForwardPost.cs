namespace Juluo.Post;

/// <summary>POST /mail-items/{id}/forwarding — records that an item was forwarded, with its tracking number.</summary>
[Post(
    "/mail-items/{id}/forwarding",
    SpacesModule.Reception,
    AtSite = true,
    Form = typeof(ShowPostItem),
    Then = "/mail-items",
    Say = "post.forwarded",
    Undo = "/mail-items/{id}/reopening"
)]
internal sealed class ForwardPost(UnitOfWork work, Clock clock) : ClosePost(PostEnd.Forwarded, work, clock);
