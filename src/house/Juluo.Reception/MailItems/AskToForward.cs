using Microsoft.AspNetCore.DataProtection;

namespace Juluo.Reception;

/// <summary>POST /me/mail/{id}/forwarding — I ask to have it sent on, to the address that the desk has of me.</summary>
[Post("/me/mail/{id}/forwarding", Needs.SignIn, Form = typeof(ShowMyMail))]
internal sealed class AskToForward(Work work, Clock clock, IDataProtectionProvider protection) : Slice<AskToForward.Input, Done>
{
    public sealed record Input(MailItemId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var book = new MailBook(work, clock);
        if (await book.Find(input.Id, stop) is not { } item || item.Person != caller.Self)
            return new NotFound();
        if ((await new MailHolderBook(work, clock, protection).Find(item.Holder, stop))?.ForwardTo is null)
            return new MailErrors.NowhereToForward();
        return await book.AskToForward(item.Id, caller.Self, stop) ? Done.It : new MailErrors.NotWaiting();
    }

    protected override Next After(Input input, Done output, Caller caller) => new("/me/mail", "places.mail.forward-asked");
}
