namespace Juluo.Plans;

public sealed partial class PlansModule : Module
{
    public override string Name => "plans";

    public override string Sentence => "On what terms: prices, rules, plans, passes and what they include.";

    public override IReadOnlyList<Type> Uses => [typeof(SpacesModule), typeof(PeopleModule)];

    public override NotificationKinds Notifications => new([.. PlanNotices.Kinds]);

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Visit, "menu.plans", "/plans", 20);
        menu.Add(MenuGroup.Members, "menu.plans", "/plans", 40, needs: SpacesModule.Reception, also: ["/passes", "/subscriptions"]);
        menu.Add(MenuGroup.Me, "menu.me.plan", "/me/plan", 20, also: ["/me/passport", "/me/deposits"]);
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("plans", "/plans");
        pages.Add("my-plan", "/me/plan");
        pages.Add("plans-overview", "/plans/overview");
        pages.Add("new-plan", "/plans/new");
        pages.Add("new-pass", "/passes/new");
        pages.Add("resources-import", "/resources/import");
        pages.Add("plans-import", "/plans/import");
        pages.Add("passes-import", "/passes/import");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<RenewCredits>(minutes: 60);
        jobs.Every<ChargeMonths>(minutes: 60);
    }

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, PlansOfLeaver>();

    public override void Events(PublicEvents events)
    {
        Subscription("begun", SubscriptionChange.Begun);
        Subscription("changed", SubscriptionChange.Changed);
        Subscription("paused", SubscriptionChange.Paused);
        Subscription("resumed", SubscriptionChange.Resumed);
        Subscription("ended", SubscriptionChange.Ended);
        Subscription("continued", SubscriptionChange.Continued);
        Subscription("withdrawn", SubscriptionChange.Withdrawn);

        void Subscription(string verb, SubscriptionChange action) =>
            events.Add<SubscriptionChanged, SubscriptionEvent>(
                $"plans.subscription.{verb}",
                SpacesModule.Reception,
                f => f.Change == action ? f.Now : null
            );
    }

    public override void Services(IServiceCollection services)
    {
        services.AddScoped<PlansFacade>();
        services.AddSingleton(new ImportedRow("plans.plan", "/plans/{id}"));
        services.AddSingleton(new ImportedRow("plans.subscription", "/subscriptions/{id}"));
        services.AddSingleton(new ImportedRow("plans.pass", "/passes/{id}"));
        services.AddSingleton(new ImportedRow("plans.credit"));
    }
}
