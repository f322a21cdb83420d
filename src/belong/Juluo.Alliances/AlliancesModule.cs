using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Alliances;

public sealed partial class AlliancesModule : Module
{
    public override string Name => "alliances";

    public override string Sentence => "What the community is to others: where it is listed, and what it shares with its allies.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule)];

    public override Permissions Permissions =>
        new((AllianceRights.Ally, "Found alliances, and sign and leave them for the community", [Role.Operator, Role.AllianceManager]));

    public override NotificationKinds Notifications => new([new(AnnounceAllianceNews.Kind, NotificationWay.AtOnce, AllianceRights.Ally)]);

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<AnnounceAllianceNews>(minutes: 1);
        jobs.Every<ShareMeasures>(minutes: 60);
    }

    public override void Services(IServiceCollection services) =>
        services.AddScoped<AllianceStore>().AddScoped<AllianceFacade>().AddSingleton<GiveMeasures>(GivenMeasureStore.OfPeople);
}
