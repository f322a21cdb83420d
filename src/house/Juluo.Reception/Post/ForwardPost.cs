namespace Juluo.Reception;

/// <summary>POST /mail-items/{id}/forwarding — it was sent on, with the number of the shipment.</summary>
[Post(
    "/mail-items/{id}/forwarding",
    SpacesModule.Reception,
    Form = typeof(ShowPostItem),
    Then = "/mail-items",
    Say = "reception.mail.forwarded",
    Undo = "/mail-items/{id}/reopening"
)]
internal sealed class ForwardPost(UnitOfWork work, Clock clock) : Slice<ForwardPost.Input, Done>
{
    public sealed record Input(PostItemId Id, string? Note = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PostStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } item)
            return new NotFound();
        var note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
        if (note?.EnumerateRunes().Count() > PostItem.MostNote)
            return new TooLong("note", PostItem.MostNote);
        return await store.Close(item.Id, PostEnd.Forwarded, note, caller.Person, stop) ? Done.It : new PostErrors.GoneAlready();
    }
}
