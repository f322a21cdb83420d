using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /dev/mailbox — lists the last 100 emails, during development. In production there is no such page.</summary>
[Get("/dev/mailbox", Requires.Nothing, Page = typeof(MailboxPage))]
public sealed class ShowMailbox(UnitOfWork work, MailSettings settings) : Slice<Nothing, ShowMailbox.Mailbox>
{
    public sealed record Mailbox(IReadOnlyList<Entry> Mails);

    public sealed record Entry(Guid Id, string To, string Subject, Instant MadeAt, bool Sent);

    public override async Task<Outcome<Mailbox>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (!settings.Development)
            return new NotFound();
        return new Mailbox(
            await work.List<Entry>(
                $"""
                select id, recipient as to, subject, made_at, sent_at is not null as sent from delivery.mail
                where community_id = {work.Community} order by id desc limit 100
                """,
                stop
            )
        );
    }
}
