using Microsoft.Extensions.DependencyInjection;
using static Juluo.Foundation.Role;

namespace Juluo.Rounds;

public sealed partial class RoundsModule : Module
{
    internal const string Open = "rounds.rounds";

    public override string Name => "rounds";

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

    public override Permissions Permissions { get; } = new((Open, "Open seasonal rounds and share their times", [Operator]));

    public override NotificationKinds Notifications => new([.. RoundNotices.Kinds]);

    public override void Menu(Menu menu) => menu.Add(MenuGroup.Book, "menu.rounds", "/rounds", 50, when: typeof(HasRounds));

    public override void Search(SearchPages pages)
    {
        pages.Add("rounds", "/rounds");
    }

    public override void Services(IServiceCollection services) => services.AddScoped<RoundGroups>();

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, OpenRoundApplications>();
}
