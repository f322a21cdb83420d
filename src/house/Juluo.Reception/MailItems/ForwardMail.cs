namespace Juluo.Reception;

/// <summary>POST /mail-items/{id}/forwarding — it was sent on, with the number of the shipment.</summary>
[Post("/mail-items/{id}/forwarding", SpacesModule.Reception, Form = typeof(ShowMailItem))]
internal sealed class ForwardMail(Work work, Clock clock) : Slice<ForwardMail.Input, Done>
{
    public sealed record Input(MailItemId Id, string? Note = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var book = new MailBook(work, clock);
        if (await book.Find(input.Id, stop) is not { } item)
            return new NotFound();
        var note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
        if (note?.EnumerateRunes().Count() > MailItem.MostNote)
            return new TooLong("note", MailItem.MostNote);
        return await book.Close(item.Id, MailEnd.Forwarded, note, caller.Person, stop) ? Done.It : new MailErrors.GoneAlready();
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new("/mail-items", "places.mail.forwarded", Undo: $"/mail-items/{input.Id}/reopening");
}
