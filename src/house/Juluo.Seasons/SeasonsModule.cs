using static Juluo.Foundation.Role;

namespace Juluo.Seasons;

public sealed partial class SeasonsModule : Module
{
    internal const string Open = "seasons.open";

    public override string Name => "seasons";

    public override string FormerName => "rounds";

    public override IReadOnlyList<MovedAddress> MovedAddresses => [new("/rounds", "/seasons")];

    public override string Sentence => "Seasons for which groups apply for regular times, and how those are shared.";

    public override Part? Part => Juluo.Foundation.Part.Residencies;

    public override IReadOnlyList<Type> Uses =>
        [
            typeof(BookingsModule),
            typeof(PlansModule),
            typeof(SpacesModule),
            typeof(CirclesModule),
            typeof(OrganisationsModule),
            typeof(PeopleModule),
        ];

    public override Permissions Permissions { get; } = new((Open, "Open seasons and share their times", [Operator]));

    public override NotificationKinds Notifications => new([.. SeasonNotices.Kinds]);

    public override void Menu(Menu menu) => menu.Add(MenuGroup.Book, "menu.seasons", "/seasons", 50, when: typeof(HasSeasons));

    public override void Search(SearchPages pages)
    {
        pages.Add("seasons", "/seasons");
    }

    public override void Services(IServiceCollection services) => services.AddScoped<SeasonGroups>();

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, SeasonApplicationsOfLeaver>();
}
