using static Juluo.Foundation.Role;

namespace Juluo.Queues;

public sealed partial class QueuesModule : Module
{
    public override string Name => "queues";

    public override string Sentence => "Numbers at an office: who is next, at which counter, and how long it takes.";

    public override Part? Part => Juluo.Foundation.Part.Queues;

    public override IReadOnlyList<MovedAddress> MovedAddresses =>
        [new("/queues/{id}/matters", "/queues/{id}/topics"), new("/queues/{id}/figures", "/queues/{id}/statistics")];

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(SpacesModule)];

    public override Permissions Permissions =>
        new(
            (QueueRights.Manage, "Add and change queues", [Operator]),
            (QueueRights.Serve, "Call numbers at the counters of every queue", [FrontDesk, Operator])
        );

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Services, "menu.queues", "/queues", 30, when: typeof(HasQueues));
        menu.Add(MenuGroup.ServiceDesk, "menu.queues", "/queues", 20, also: ["/counters"], when: typeof(ServesInQueues));
        menu.Add(MenuGroup.Foot, "menu.queues", "/queues", 34, when: typeof(QueuesAreOpen));
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("queues", "/queues");
        pages.Add("new-queue", "/queues/new");
    }

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, QueueStaffOfLeaver>();

    public override void Jobs(JobSchedule jobs) => jobs.Always<PurgeTickets>(minutes: 10);

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<QueuesFacade>()
            .AddScoped<TicketCookie>()
            .AddScoped<KeepPart, KeepWaitingTickets>()
            .AddSingleton<PublicPages>((work, stop) => PublicQueues(work, stop));

    /// <summary>Returns the paths of open queues, for the sitemap.</summary>
    private static async Task<IReadOnlyList<string>> PublicQueues(UnitOfWork work, CancellationToken stop) =>
        (
            await work.List<QueueId>(
                $"select id from queues.queue where community_id = {work.Community} and opened_at is not null and closed_at is null order by id",
                stop
            )
        ).ConvertAll(id => $"/queues/{id}");
}
