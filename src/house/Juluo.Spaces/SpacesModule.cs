using Microsoft.Extensions.DependencyInjection;
using static Juluo.Foundation.Role;

namespace Juluo.Spaces;

public sealed partial class SpacesModule : Module
{
    public const string Book = "spaces.book";
    public const string Reception = "spaces.reception";
    public const string Manage = "spaces.manage";

    public override string Name => "spaces";

    public override string Sentence => "What there is: sites, floors, spaces and equipment, and when they are open.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule)];

    public override Permissions Permissions { get; } =
        new(
            (Book, "Book rooms, desks and equipment", [Member, Resident, Trainee, Mentor, FrontDesk, Operator, AllianceManager]),
            (Reception, "Book for others, answer requests, receive visitors", [FrontDesk, Operator]),
            (Manage, "Set up sites, what can be booked in them, and on what terms", [Operator])
        );

    public override IReadOnlyList<FileColumns> Files => [new("spaces.photo", "file_key", "small_key")];

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Visit, "menu.places", "/places", 10, also: ["/sites", "/resources"]);
        menu.Add(MenuGroup.Book, "menu.spaces", "/resources", 20, also: ["/places", "/sites"]);
        menu.Add(
            MenuGroup.House,
            "menu.sites",
            "/places",
            10,
            needs: Book,
            along: true,
            also: ["/sites", "/floors", "/presets", "/settings/sites"]
        );
        menu.Add(MenuGroup.House, "menu.spaces", "/resources", 20, along: true);
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

    public override void Jobs(JobSchedule jobs) => jobs.Every<RefreshHolidays>(minutes: 360);

    public override void Services(IServiceCollection services) => services.AddScoped<OutsideCalendarReading>();
}
