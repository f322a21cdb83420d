namespace Juluo.Reception;

/// <summary>POST /mail-items/{id}/forwarding — records that an item was forwarded, with its tracking number.</summary>
[OfPart(Part.Post)]
[Post(
    "/mail-items/{id}/forwarding",
    SpacesModule.Reception,
    AtSite = true,
    Form = typeof(ShowPostItem),
    Then = "/mail-items",
    Say = "reception.mail.forwarded",
    Undo = "/mail-items/{id}/reopening"
)]
internal sealed class ForwardPost(UnitOfWork work, Clock clock) : ClosePost(PostEnd.Forwarded, work, clock);
