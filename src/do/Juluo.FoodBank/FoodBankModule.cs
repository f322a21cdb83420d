using static Juluo.Foundation.Role;

namespace Juluo.FoodBank;

public sealed partial class FoodBankModule : Module
{
    public override string Name => "foodbank";

    public override string Sentence => "Food that is given, what is stored until when, and how it is shared out fairly among households.";

    public override Part? Part => Juluo.Foundation.Part.FoodBank;

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule)];

    public override Permissions Permissions =>
        new(
            (FoodBankRights.Work, "Work at the food bank: take in, count, pack and hand out food", [FrontDesk, Operator]),
            (FoodBankRights.Manage, "Plan food distributions and appoint food bank volunteers", [Operator])
        );

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.ServiceDesk, "menu.food-bank", "/food-bank", 30, when: typeof(WorksAtFoodBank));
        menu.Add(MenuGroup.Foot, "menu.food-bank", "/food-bank", 34, when: typeof(FoodBankIsOpen));
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("food-bank", "/food-bank");
        pages.Add("food-stock", "/food-bank/stock");
        pages.Add("food-items", "/food-bank/items");
        pages.Add("food-donations", "/food-bank/donations");
        pages.Add("food-cards", "/food-bank/cards");
        pages.Add("food-plan", "/food-bank/plan");
        pages.Add("food-volunteers", "/food-bank/volunteers");
        pages.Add("new-distribution", "/food-bank/distributions/new");
    }

    public override void Jobs(JobSchedule jobs) => jobs.Always<ForgetPickUps>(minutes: 720);

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, VolunteeringOfLeaver>();

    public override void Services(IServiceCollection services)
    {
        services.AddScoped<FoodCardCookie>();
        services.AddScoped<DigestKey>();
        services.AddSingleton<ReportLink>();
    }
}
