using Juluo.Identity;
using static Juluo.Foundation.Role;

namespace Juluo.Services;

public sealed partial class ServicesModule : Module
{
    public override string Name => "services";

    public override string Sentence => "What the community helps citizens with, and who can have it.";

    public override Part? Part => Juluo.Foundation.Part.Services;

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(IdentityModule), typeof(FormsModule)];

    public override Permissions Permissions => new((ServiceRights.Manage, "Add, open and close services", [Operator]));

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Services, "menu.services", "/services", 10, when: typeof(HasServices));
        menu.Add(MenuGroup.ServiceDesk, "menu.services", "/services", 50, needs: ServiceRights.Manage);
        menu.Add(MenuGroup.Languages, "menu.services.es", "/services", 10, when: typeof(ServicesSpeakSpanish));
        menu.Add(MenuGroup.Foot, "menu.services", "/services", 30, when: typeof(ServicesAreOpen));
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("services", "/services");
        pages.Add("new-service", "/services/new");
        pages.Add("rule-templates", "/services/templates");
    }

    public override void Services(IServiceCollection services)
    {
        services.AddScoped<CheckCookie>().AddScoped<ServicesFacade>().AddSingleton<OfferedRules>();
        services.AddSingleton<CheckModule>(s => (work, stop) => CheckRules.Look(s.GetRequiredService<Clock>(), work, stop));
        services.AddSingleton<PublicPages>((work, stop) => PublicServices(work, stop));
    }

    /// <summary>Returns the addresses of the open services, for the sitemap.</summary>
    private static async Task<IReadOnlyList<string>> PublicServices(UnitOfWork work, CancellationToken stop) =>
        (
            await work.List<ServiceId>(
                $"select id from services.service where community_id = {work.Community} and opened_at is not null and closed_at is null order by id",
                stop
            )
        ).ConvertAll(id => $"/services/{id}");
}
