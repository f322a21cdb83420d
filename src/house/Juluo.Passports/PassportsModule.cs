namespace Juluo.Passports;

/// <summary>Audit entries begin with <c>plans</c>, and codes are sealed for the same purpose as before, because passports used to be part of Plans.</summary>
public sealed class PassportsModule : Module
{
    public override string Name => "passports";

    public override string Sentence => "Days of a plan that members spend at houses of allied communities.";

    public override Part? Part => Juluo.Foundation.Part.Alliances;

    public override IReadOnlyList<Type> Uses => [typeof(PlansModule), typeof(SpacesModule), typeof(AlliancesModule), typeof(PeopleModule)];

    public override void Search(SearchPages pages)
    {
        pages.Add("passport", "/me/passport");
        pages.Add("passports", "/passports");
    }

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, PassportsOfLeaver>();

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("plans", "passports.passport", "person_id").Moves().For(30, "until").Without("code", "code_hash"),
            new PersonalDataField("plans", "passports.passport_day", "person_id", "by_person").Stays().AlsoShown()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["passports.passport_day.pair_id"] = "the same day on both sides",
                ["passports.passport_day.other_id"] = "a community",
            },
        };

    public override void Services(IServiceCollection services) =>
        services.AddScoped<PassportStore>().AddSingleton<PlanUsed>(PassportStore.UsedSince);
}
