namespace Juluo.Delivery;

/// <summary>Work after the response, and everything that the program sends: reactions to facts, jobs, background tasks, notifications, emails, text messages.</summary>
public sealed class DeliveryModule : Module
{
    /// <summary>The kind of notification that operators get when the installation needs attention.</summary>
    public const string Trouble = "delivery.trouble";

    public override string Name => "delivery";

    public override string Sentence => "What is done after the answer, and what is sent.";

    public override IReadOnlyList<Type> Uses => [typeof(WebModule), typeof(PostgresModule)];

    public override Permissions Permissions =>
        new(
            (ShowBackgroundTask.SeeAll, "See how long work goes that others began", [Role.Operator]),
            ("delivery.check", "See whether all is well with the program", [Role.Operator])
        )
        {
            Reading = [ShowBackgroundTask.SeeAll, "delivery.check"],
        };

    public override NotificationKinds Notifications =>
        new(
            new NotificationKind(Trouble, NotificationWay.AtOnce, "delivery.check"),
            new NotificationKind(MailWorker.Kind, NotificationWay.AtOnce)
        );

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("notifications", "delivery.notification", "person_id").Incidental().For(Year),
            new PersonalDataField("notifications", "delivery.notification").In("particulars", "path", "key").NotShown(),
            new PersonalDataField("choices", "delivery.notification_choice", "person_id"),
            new PersonalDataField("choices", "delivery.notification_hours", "person_id"),
            new PersonalDataField("mails", "delivery.mail").In("recipient").For(30),
            new PersonalDataField("mails", "delivery.mail", "asked_by").Cleared("asked_by", "asked_at_path").For(30),
            // Copies of emails to others: no one misses one about a person of the same name.
            new PersonalDataField("mails", "delivery.mail")
                .In("key", "subject", "body_text", "body_html", "unsubscribe", "calendar", "last_error", "asked_at_path", "reply_to")
                .AlsoByName()
                .NotShown(),
            new PersonalDataField("facts", "delivery.outbox").In("payload", "last_error").NotShown().For(7),
            new PersonalDataField("errands", "delivery.job_run", "started_by").Without("job").For(90, "ended_at"),
            new PersonalDataField("errands", "delivery.job_run").In("input", "result").NotShown(),
            new PersonalDataField("errands", "delivery.job_heard").In("last_error").Cleared("last_error"),
            new PersonalDataField("past-imports", "delivery.past_import", "by_person").Cleared("by_person"),
            new PersonalDataField("past-imports", "delivery.past_import", "undone_by").Cleared("undone_by"),
            new PersonalDataField("past-imports", "delivery.past_import").In("file").AlsoByName().Cleared("file").For(90, "at"),
            new PersonalDataField("past-imports", "delivery.import_row").In("key", "was", "became").NotShown().For(7),
            new PersonalDataField("archive", "delivery.archive", "person_id")
                .WithFiles("file_key")
                .NotShown()
                .For(Archives.Days, "asked_at")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["delivery.archive.errand_id"] = "a piece of work, which names its starter itself",
                ["delivery.past_import.counts"] = "how many rows of which table",
                ["delivery.job_run.file"] = "an uploaded table, gone when its import has ended",
            },
        };

    private const int Year = 365;

    public override IReadOnlyList<MovedAddress> MovedAddresses => [new("/errands", "/tasks")];

    public override void Search(SearchPages pages)
    {
        pages.Add("notifications", "/notifications");
        pages.Add("check", "/check");
        pages.Add("undelivered", "/check/undelivered");
        pages.Add("past-imports", "/past-imports");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<PurgeFacts>(minutes: 24 * 60);
        jobs.Every<PurgeEmails>(minutes: 24 * 60);
        jobs.Every<PurgeSms>(minutes: 60);
        jobs.Every<SendDigests>(minutes: 15);
        jobs.Every<PurgeNotifications>(minutes: 24 * 60);
        jobs.Every<PurgePersonalData>(minutes: 24 * 60);
        jobs.Every<PurgeImportRows>(minutes: 60);
        jobs.Every<RemoveFiles>(minutes: 60);
        jobs.Every<CopyErasures>(minutes: 60);
        jobs.Every<CheckInstallation>(minutes: 60);
    }

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Me, "menu.me.notifications", "/me/notifications", 40, also: ["/notifications"]);
        menu.Add(MenuGroup.Settings, "menu.check", "/check", 60);
    }

    public override void Services(IServiceCollection services)
    {
        services.AddScoped<Outbox>().AddScoped<Undelivered>().AddScoped<BackgroundTasks>().AddScoped<Mailer>();
        services.AddScoped<Texter>().AddScoped<SmsSeal>().AddScoped<SmsPost>();
        services.AddScoped<RunningImport>().AddScoped<ImportWork>().AddScoped<PastImports>();
        services.AddScoped<Notifier>().AddScoped<NotificationStore>().AddScoped<NotificationMail>().AddScoped<Inbox>();
        services.AddScoped<CountUnread>(s => s.GetRequiredService<Inbox>().Open).AddSingleton<Unsubscription>();
        services.AddScoped<Erasure>().AddScoped<Archive>().AddScoped<Archives>().AddSingleton<Erasures>();
        // Defaults until a program configures its email and text message gateways.
        services.AddSingleton(MailSettings.Off).AddSingleton(SmsSettings.Off);
        // Defaults until a module stores people.
        services.AddSingleton<FindRecipients>((_, _, _) => Task.FromResult<IReadOnlyList<Recipient>>([]));
        services.AddSingleton<FindPermitted>((_, _, _, _) => Task.FromResult<IReadOnlyList<PersonId>>([]));
    }
}
