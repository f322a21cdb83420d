using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Delivery;

/// <summary>What goes on after the answer, and what leaves the house: facts to those who react to them, jobs, long work, notifications, mail, webhooks.</summary>
public sealed class DeliveryModule : Module
{
    public override string Name => "delivery";

    public override string Sentence => "What is done after the answer, and what is sent.";

    public override IReadOnlyList<Type> Uses => [typeof(WebModule), typeof(PostgresModule)];

    public override Permissions Permissions =>
        new(
            (ShowErrand.SeeAll, "See how long work goes that others began", [Role.Operator]),
            ("kernel.check", "See whether all is well with the program", [Role.Operator]),
            (WebhookBook.Manage, "Say who outside is told of what happens", [Role.Operator])
        )
        {
            Reading = [ShowErrand.SeeAll, "kernel.check"],
        };

    public override NotificationKinds Notifications =>
        new(
            new NotificationKind("kernel.trouble", NotificationWay.AtOnce, "kernel.check"),
            new NotificationKind(MailWorker.Kind, NotificationWay.AtOnce)
        );

    public override PersonalData PersonalData { get; } =
        new(
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

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<LetHeardFactsGo>(minutes: 24 * 60);
        jobs.Every<LetLettersGo>(minutes: 24 * 60);
        jobs.Every<SendDigests>(minutes: 15);
        jobs.Every<LetOldNotificationsGo>(minutes: 24 * 60);
        jobs.Every<LetOldDeliveriesGo>(minutes: 24 * 60);
        jobs.Every<LetPersonalDataGo>(minutes: 24 * 60);
        jobs.Every<RemoveFiles>(minutes: 60);
        jobs.Every<CopyErasures>(minutes: 60);
    }

    public override void Reactions(Reactions reactions) => reactions.OnPublicFacts(typeof(QueueWebhooks<>));

    public override void Menu(Menu menu) => menu.Add("menu.check", "/check", "check", "kernel.check", 900);

    public override void Services(IServiceCollection services)
    {
        services.AddScoped<Outbox>().AddScoped<Undelivered>().AddScoped<Errands>().AddScoped<Mailer>();
        services.AddScoped<Notifier>().AddScoped<NotificationBook>().AddScoped<NotificationMail>().AddScoped<Inbox>();
        services.AddScoped<CountUnread>(s => s.GetRequiredService<Inbox>().Open).AddSingleton<Unsubscription>();
        services.AddScoped<WebhookBook>().AddSingleton<WebhookSecret>();
        services.AddScoped<Erasure>().AddScoped<Archive>().AddScoped<Archives>().AddSingleton<Erasures>();
        // Until a module knows people.
        services.AddSingleton<FindRecipients>((_, _, _) => Task.FromResult<IReadOnlyList<Recipient>>([]));
        services.AddSingleton<FindPermitted>((_, _, _) => Task.FromResult<IReadOnlyList<PersonId>>([]));
    }
}
