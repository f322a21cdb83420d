using static Juluo.Foundation.Role;

namespace Juluo.Spaces;

public sealed partial class SpacesModule : Module
{
    public const string Book = "spaces.book";
    public const string Reception = "spaces.reception";
    public const string Manage = "spaces.manage";

    public override string Name => "spaces";

    public override string Sentence => "What there is: sites, floors, spaces and equipment, and when they are open.";

    public override IReadOnlyList<Type> Uses => [typeof(PublicContactsModule), typeof(PeopleModule), typeof(PicturesModule)];

    public override Permissions Permissions { get; } =
        new(
            (Book, "Book rooms, desks and equipment", [Member, Resident, Trainee, Mentor, FrontDesk, Operator, AllianceManager]),
            (Reception, "Book for others, answer requests, receive visitors", [FrontDesk, Operator]),
            (Manage, "Set up sites, what can be booked in them, and on what terms", [Operator])
        );

    public override IReadOnlyList<FileColumns> Files =>
        [new("spaces.photo", "file_key", "small_key"), new("spaces.site_cover", "file_key", "small_key")];

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Visit, "menu.spaces", "/places", 10, also: ["/sites", "/resources"], when: typeof(ShownToVisitors));
        menu.Add(MenuGroup.Book, "menu.spaces", "/resources", 20, also: ["/places", "/sites"]);
        menu.Add(
            MenuGroup.House,
            "menu.sites",
            "/places",
            10,
            needs: Reception,
            also: ["/sites", "/floors", "/resources", "/presets", "/settings/sites"]
        );
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("places", "/places");
        pages.Add("spaces", "/resources");
        pages.Add("site-hours", "/sites/{id}");
        pages.Add("hours", "/sites/{id}/hours");
        pages.Add("site-settings", "/sites/{id}/settings");
        pages.Add("new-space", "/sites/{id}/resources/new");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<RefreshHolidays>(minutes: 360);
        jobs.Every<PurgeSiteCovers>(minutes: 60);
    }

    public override void Services(IServiceCollection services)
    {
        services
            .AddScoped<ResourcesFacade>()
            .AddScoped<SpacesFacade>()
            .AddScoped<OutsideCalendarReading>()
            .AddSingleton<PublicPages>((work, stop) => Found(work, stop));
        services.AddSingleton(new ImportedRow("spaces.special_day", "/sites/{site_id}/hours"));
        services.AddSingleton(new ImportedRow("spaces.floor", "/floors/{id}"));
        services.AddSingleton(new ImportedRow("spaces.zone", "/floors/{floor_id}"));
        services.AddSingleton(new ImportedRow("spaces.resource", "/resources/{id}"));
    }

    private static async Task<IReadOnlyList<string>> Found(UnitOfWork work, CancellationToken stop)
    {
        var found = await work.List<(Guid Site, Guid? Resource)>(
            $"""
            select s.id, r.id from spaces.site s
            join spaces.site_details d on d.community_id = s.community_id and d.site_id = s.id and d.for_visitors
            left join spaces.resource r on r.community_id = s.community_id and r.site_id = s.id and r.retired_at is null
            where s.community_id = {work.Community} and s.closed_at is null order by s.id, r.id
            """,
            stop
        );
        return found.Count == 0
            ? []
            :
            [
                .. found.Select(f => $"/sites/{f.Site}").Distinct(StringComparer.Ordinal),
                .. found.Where(f => f.Resource is not null).Select(f => $"/resources/{f.Resource}"),
            ];
    }
}
