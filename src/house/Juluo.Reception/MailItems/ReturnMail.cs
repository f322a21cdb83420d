namespace Juluo.Reception;

/// <summary>POST /mail-items/{id}/return — it went back to whoever sent it.</summary>
[Post("/mail-items/{id}/return", SpacesModule.Reception, Form = typeof(ShowMailItem))]
internal sealed class ReturnMail(Work work, Clock clock) : Slice<ReturnMail.Input, Done>
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
        return await book.Close(item.Id, MailEnd.Returned, note, caller.Person, stop) ? Done.It : new MailErrors.GoneAlready();
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new("/mail-items", "places.mail.returned", Undo: $"/mail-items/{input.Id}/reopening");
}
