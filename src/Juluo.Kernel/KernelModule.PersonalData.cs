namespace Juluo.Kernel;

public sealed partial class KernelModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("looks", "postgres.look", "subject_id").For(2 * Year, "at"),
            new Holding("looks", "postgres.look", "looker_id").Cleared("looker_id").For(2 * Year, "at"),
            new Holding("deeds", "postgres.audit", "person_id").Cleared("person_id").AlsoShown().For(5 * Year, "at"),
            new Holding("deeds", "postgres.audit").In("subject", "detail").Cleared("subject", "detail"),
            new Holding("notifications", "delivery.notification", "person_id").For(Year),
            new Holding("notifications", "delivery.notification").In("particulars", "path", "key").NotShown(),
            new Holding("choices", "delivery.notification_choice", "person_id"),
            new Holding("choices", "delivery.notification_hours", "person_id"),
            new Holding("mails", "delivery.mail").In("recipient").For(30),
            new Holding("mails", "delivery.mail", "asked_by").Cleared("asked_by", "asked_at_path").For(30),
            // Copies of mails to others: nobody misses one about somebody of the same name.
            new Holding("mails", "delivery.mail")
                .In("key", "subject", "body_text", "body_html", "unsubscribe", "calendar", "last_error", "asked_at_path", "reply_to")
                .AlsoByName()
                .NotShown(),
            new Holding("facts", "delivery.outbox").In("payload", "last_error").NotShown().For(7),
            new Holding("errands", "delivery.job_run", "started_by").Without("job").For(90, "ended_at"),
            new Holding("errands", "delivery.job_run").In("input", "result").NotShown(),
            new Holding("errands", "delivery.job_heard").In("last_error").Cleared("last_error"),
            new Holding("tokens", "web.idempotency", "caller").NotShown(),
            new Holding("facts", "delivery.webhook_event", "author_id").In("body").NotShown(),
            new Holding("archive", "delivery.archive", "person_id").WithFiles("file_key").NotShown().For(Archives.Days, "asked_at")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["delivery.archive.errand_id"] = "a piece of work, which names its starter itself",
            },
        };

    private const int Year = 365;
}
