namespace Juluo.Webhooks;

/// <summary>The webhooks module. Its permission, job and log actions begin with <c>delivery</c>, their former module: roles, tokens and the database know them by these names.</summary>
public sealed class WebhooksModule : Module
{
    public override string Name => "webhooks";

    public override string Sentence => "Which programs outside receive which events, signed and repeated until they arrive.";

    public override Permissions Permissions =>
        new((WebhookRights.Manage, "Choose which programs outside hear of what happens", [Role.Operator]));

    public override PersonalData PersonalData { get; } =
        new(new PersonalDataField("facts", "webhooks.webhook_event", "author_id").Incidental().In("body").NotShown());

    public override void Search(SearchPages pages) => pages.Add("webhooks", "/settings/webhooks");

    public override void Jobs(JobSchedule jobs) => jobs.Every<PurgeWebhookDeliveries>(minutes: 24 * 60);

    public override void Reactions(Reactions reactions) => reactions.OnPublicFacts(typeof(QueueWebhooks<>));

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<WebhooksFacade>()
            .AddScoped<WebhookStore>()
            .AddScoped<WebhookDeliveryStore>()
            .AddSingleton<WebhookSecret>()
            .AddSingleton<WebhookSender>()
            .AddSingleton<CheckQueue>(_ => CheckWebhooks.Look)
            .AddWorker<WebhookWorker>();
}
