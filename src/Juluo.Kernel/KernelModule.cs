namespace Juluo.Kernel;

/// <summary>The ground declares itself as a module does: the few pages that belong to no module.</summary>
public sealed partial class KernelModule : Module
{
    public override string Name => "kernel";

    public override string Sentence => "What every module stands on.";

    public override void Routes(RouteGroup routes)
    {
        routes.Map<ShowFront>(); // GET  /
        routes.Map<ShowToday>(); // GET  /today
        routes.Map<ShowHome>(); // GET  /home
        routes.Map<ShowMe>(); // GET  /me
        routes.Map<ChooseLanguage>(); // POST /language
        routes.Map<ShowErrand>(); // GET  /errands/{id}
        routes.Map<WatchErrand>(); // GET  /errands/{id}/progress   events, json
        routes.Map<ShowSettings>(); // GET  /settings
        routes.Map<ChangeCommunitySettings>(); // POST /settings/community
        routes.Map<ShowSites>(); // GET  /settings/sites
        routes.Map<AddSite>(); // POST /settings/sites
        routes.Map<ChangeSite>(); // POST /settings/sites/{id}
        routes.Map<CloseSite>(); // POST /settings/sites/{id}/closing
        routes.Map<ReopenSite>(); // POST /settings/sites/{id}/reopening
        routes.Panel<CommunitySettings>();
        routes.Panel<SettingsPlaces>();
        routes.Panel<SettingsPrograms>();
        routes.Map<ShowCheck>(); // GET  /check
        routes.Map<ShowUndelivered>(); // GET  /check/undelivered
        routes.Map<RetryMails>(); // POST /check/undelivered/mails/retries
        routes.Map<RetryEvents>(); // POST /check/undelivered/events/retries
        routes.Map<ShowMailbox>(); // GET  /dev/mailbox   development only
        routes.Map<ShowMail>(); // GET  /dev/mailbox/{id}

        routes.Map<ShowNotifications>(); // GET  /notifications
        routes.Map<ReadNotification>(); // POST /notifications/{id}/reading
        routes.Map<ReadAllNotifications>(); // POST /notifications/readings
        routes.Map<UnreadNotifications>(); // POST /notifications/readings/{at}/removal
        routes.Map<ChangeNotifications>(); // POST /me/notifications
        routes.Map<ShowUnsubscription>(); // GET  /notifications/unsubscriptions/{token}
        routes.Map<Unsubscribe>(); // POST /notifications/unsubscriptions/{token}   one click of a mail program
        routes.Map<Resubscribe>(); // POST /notifications/unsubscriptions/{token}/removal
        routes.Panel<MyNotifications>(); // on /me

        routes.Map<ShowWebhooks>(); // GET  /settings/webhooks
        routes.Map<AddWebhook>(); // POST /settings/webhooks
        routes.Map<ShowWebhook>(); // GET  /settings/webhooks/{id}
        routes.Map<ChangeWebhook>(); // POST /settings/webhooks/{id}
        routes.Map<RotateWebhookSecret>(); // POST /settings/webhooks/{id}/secrets
        routes.Map<TestWebhook>(); // POST /settings/webhooks/{id}/tests
        routes.Map<RemoveWebhook>(); // POST /settings/webhooks/{id}/removal
        routes.Map<ReturnWebhook>(); // POST /settings/webhooks/{id}/return
        routes.Map<ReplayDelivery>(); // POST /settings/webhooks/deliveries/{id}/replay
        routes.Map<ShowApi>(); // GET  /api
    }

    public override Permissions Permissions =>
        new(
            ("kernel.today", "See the day's page", [Role.Operator, Role.FrontDesk, Role.AllianceManager]),
            (ShowErrand.SeeAll, "See how long work goes that others began", [Role.Operator]),
            ("kernel.settings", "Change what the community says of itself, and its sites", [Role.Operator]),
            ("kernel.check", "See whether all is well with the program", [Role.Operator]),
            (WebhookBook.Manage, "Say who outside is told of what happens", [Role.Operator])
        )
        {
            Reading = ["kernel.today", ShowErrand.SeeAll, "kernel.check"],
        };

    public override NotificationKinds Notifications =>
        new(
            new NotificationKind("kernel.trouble", NotificationWay.AtOnce, "kernel.check"),
            new NotificationKind(MailWorker.Kind, NotificationWay.AtOnce)
        );

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<LetHeardFactsGo>(minutes: 24 * 60);
        jobs.Every<LetLettersGo>(minutes: 24 * 60);
        jobs.Every<SendDigests>(minutes: 15);
        jobs.Every<LetOldNotificationsGo>(minutes: 24 * 60);
        jobs.Every<LetOldDeliveriesGo>(minutes: 24 * 60);
        jobs.Every<LetIdempotencyKeysGo>(minutes: 60);
        jobs.Every<LetPersonalDataGo>(minutes: 24 * 60);
        jobs.Every<RemoveFiles>(minutes: 60);
        jobs.Every<CopyErasures>(minutes: 60);
    }

    public override void Menu(Menu menu)
    {
        menu.Add("menu.today", "/today", "calendar", "kernel.today", 10);
        menu.Add("menu.home", "/home", "home", Needs.SignIn, 20);
        menu.Add("menu.settings", "/settings", "settings", "kernel.settings", 890);
        menu.Add("menu.check", "/check", "check", "kernel.check", 900);
    }
}
