using static Juluo.Foundation.Role;

namespace Juluo.Meals;

public sealed class MealsModule : Module
{
    internal const string Join = "meals.join";
    internal const string Host = "meals.host";
    internal const string Notices = "meals.meal";

    public override string Name => "meals";

    public override string FormerName => "tables";

    public override IReadOnlyList<MovedAddress> MovedAddresses => [new("/tables", "/meals")];

    public override string Sentence =>
        "Shared meals at tables, in one round or several, made so that people meet whom they do not know yet.";

    public override Part? Part => Juluo.Foundation.Part.Meals;

    public override IReadOnlyList<Type> Uses => [typeof(MatchingModule), typeof(LensModule), typeof(PeopleModule)];

    public override Permissions Permissions =>
        new(
            (Join, "Join shared meals", Enum.GetValues<Role>()),
            (Host, "Plan shared meals and make their tables", [Operator, FrontDesk, AllianceManager])
        );

    public override NotificationKinds Notifications => new(new NotificationKind(Notices, NotificationWay.AtOnce, Join));

    public override void Menu(Menu menu) =>
        menu.Add(MenuGroup.WhatsOn, "menu.meals", "/meals", 30, when: typeof(HasMeals), begin: new("/meals/new", "meals.meal.plan"));

    public override void Search(SearchPages pages)
    {
        pages.Add("meals", "/meals");
        pages.Add("new-meal", "/meals/new");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<SeatMeals>(minutes: 5);
        jobs.Every<AskWhoCame>(minutes: 10);
        jobs.Every<PublishMeals>(minutes: 10);
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<MealSeating>()
            .AddScoped<MealRounds>()
            .AddScoped<MealNotices>()
            .AddScoped<TableMaking>()
            .AddSingleton<DatedItems>(MealsOnCalendar.Of);

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, MealsOfLeaver>();

    public override void Events(PublicEvents events)
    {
        Meal("planned", MealChanged.Planned);
        Meal("seated", MealChanged.Seated);
        Meal("cancelled", MealChanged.Cancelled);

        void Meal(string verb, string change) =>
            events.Add<MealChanged, MealChanged.Data>($"meals.meal.{verb}", Join, f => f.Change == change ? new(f.Meal) : null);
    }

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("meals", "meals.diner", "person_id").Moves("t.meal_id", "o.meal_id = t.meal_id"),
            // Seats and wishes move with the diner, by their foreign keys.
            new PersonalDataField("meals", "meals.seat", "person_id"),
            new PersonalDataField("meals", "meals.wish", "person_id"),
            new PersonalDataField("meals", "meals.wish", "other_id")
                .Moves("t.meal_id || ' ' || t.person_id", "o.meal_id = t.meal_id and o.person_id = t.person_id", other: "person_id")
                .NotShown(),
            new PersonalDataField("meals", "meals.meal", "made_by").Cleared("made_by")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["meals.seat.meal_id"] = "a meal; it names no one",
                ["meals.wish.meal_id"] = "a meal; it names no one",
            },
        };
}
