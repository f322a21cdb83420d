namespace Juluo.Plans;

public sealed partial class PlansModule : Module
{
    public override string Name => "plans";

    public override string Sentence => "On what terms: prices, rules, plans, passes and what they include.";

    public override IReadOnlyList<Type> Uses => [typeof(SpacesModule), typeof(AlliancesModule), typeof(PeopleModule)];

    public override NotificationKinds Notifications => new([.. PlanNotices.Kinds]);

    public override void Menu(Menu menu) => menu.Add("places.plans", "/plans", "file-text", SpacesModule.Reception, 76);

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<RenewCredits>(minutes: 60);
        jobs.Every<ChargeMonths>(minutes: 60);
    }

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, EndWithMembership>();

    public override void Events(PublicEvents events)
    {
        Subscription("begun", SubscriptionDeed.Begun);
        Subscription("changed", SubscriptionDeed.Changed);
        Subscription("paused", SubscriptionDeed.Paused);
        Subscription("resumed", SubscriptionDeed.Resumed);
        Subscription("ended", SubscriptionDeed.Ended);
        Subscription("continued", SubscriptionDeed.Continued);

        void Subscription(string verb, SubscriptionDeed action) =>
            events.Add<SubscriptionChanged, SubscriptionEvent>(
                $"places.subscription.{verb}",
                SpacesModule.Reception,
                f => f.Deed == action ? f.Now : null
            );
    }
}
