namespace Juluo.Reception;

/// <summary>POST /mail-items/{id}/reopening — it is still here: a mistake is taken back, and the log says so.</summary>
[Post("/mail-items/{id}/reopening", SpacesModule.Reception, Form = typeof(ShowMailItem))]
internal sealed class ReopenMail(Work work, Clock clock) : Slice<ReopenMail.Input, Done>
{
    public sealed record Input(MailItemId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var book = new MailBook(work, clock);
        if (await book.Find(input.Id, stop) is not { } item)
            return new NotFound();
        return await book.Reopen(item.Id, caller.Person, stop) ? Done.It : new MailErrors.NotWaiting();
    }

    protected override Next After(Input input, Done output, Caller caller) => new($"/mail-items/{input.Id}", "places.mail.reopened");
}
