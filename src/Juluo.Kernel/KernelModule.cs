namespace Juluo.Kernel;

/// <summary>The ground declares itself as a module does: the few pages that belong to no module.</summary>
public sealed partial class KernelModule : Module
{
    public override string Name => "kernel";

    public override string Sentence => "What every module stands on.";

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
