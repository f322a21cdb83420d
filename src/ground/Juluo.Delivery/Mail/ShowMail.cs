using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /dev/mailbox/{id} — shows the text of one email with clickable links, during development. Its HTML part is not rendered.</summary>
[Get("/dev/mailbox/{id}", Requires.Nothing, Page = typeof(MailPage))]
public sealed class ShowMail(UnitOfWork work, MailSettings settings) : Slice<ShowMail.Input, ShowMail.Letter>
{
    public sealed record Input(Guid Id);

    public sealed record Letter(string To, string Subject, string Text, Instant MadeAt);

    public override async Task<Outcome<Letter>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!settings.Development)
            return new NotFound();
        var found = await work.Find<Letter>(
            $"select recipient as to, subject, body_text as text, made_at from delivery.mail where community_id = {work.Community} and id = {input.Id}",
            stop
        );
        return found is { } letter ? letter : new NotFound();
    }
}
