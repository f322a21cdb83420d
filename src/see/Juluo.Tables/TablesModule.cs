using Microsoft.Extensions.DependencyInjection;
using static Juluo.Foundation.Role;

namespace Juluo.Tables;

public sealed class TablesModule : Module
{
    internal const string Join = "tables.join";
    internal const string Host = "tables.host";
    internal const string Notices = "tables.meal";

    public override string Name => "tables";

    public override string Sentence => "Shared meals at tables of three to five, made so that people meet whom they do not know yet.";

    public override Part? Part => Juluo.Foundation.Part.Meals;

    public override IReadOnlyList<Type> Uses => [typeof(MatchingModule), typeof(LensModule), typeof(PeopleModule)];

    public override Permissions Permissions =>
        new(
            (Join, "Join shared meals", Enum.GetValues<Role>()),
            (Host, "Plan shared meals and make their tables", [Operator, FrontDesk, AllianceManager])
        );

    public override NotificationKinds Notifications => new(new NotificationKind(Notices, NotificationWay.AtOnce, Join));

    public override void Menu(Menu menu) =>
        menu.Add(MenuGroup.WhatsOn, "menu.meals", "/tables", 30, when: typeof(HasMeals), begin: new("/tables/new", "tables.meal.plan"));

    public override void Search(SearchPages pages)
    {
        pages.Add("meals", "/tables");
        pages.Add("new-meal", "/tables/new");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<SeatMeals>(minutes: 5);
        jobs.Every<AskWhoCame>(minutes: 10);
        jobs.Every<PublishMeals>(minutes: 10);
    }

    public override void Services(IServiceCollection services) =>
        services.AddScoped<MealSeating>().AddScoped<MealNotices>().AddScoped<TableMaking>();

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, OpenMeals>();

    public override void Events(PublicEvents events)
    {
        Meal("planned", MealChanged.Planned);
        Meal("seated", MealChanged.Seated);
        Meal("cancelled", MealChanged.Cancelled);

        void Meal(string verb, string change) =>
            events.Add<MealChanged, MealChanged.Data>($"tables.meal.{verb}", Join, f => f.Change == change ? new(f.Meal) : null);
    }

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("meals", "tables.diner", "person_id").Moves("t.meal_id", "o.meal_id = t.meal_id"),
            new PersonalDataField("meals", "tables.meal", "made_by").Cleared("made_by")
        );
}
