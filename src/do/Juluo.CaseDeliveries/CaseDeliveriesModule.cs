namespace Juluo.CaseDeliveries;

/// <summary>Its audit actions, protector purposes and errors keep their names from Casework, because the database and API clients use them.</summary>
public sealed class CaseDeliveriesModule : Module
{
    public override string Name => "casedeliveries";

    public override string Sentence => "How cases go to the authority that decides, in batches, and what it answers.";

    public override Part? Part => Juluo.Foundation.Part.Services;

    public override IReadOnlyList<Type> Uses => [typeof(CaseworkModule), typeof(ServicesModule), typeof(FormsModule), typeof(PeopleModule)];

    public override void Search(SearchPages pages) => pages.Add("case-deliveries", "/cases/deliveries");

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("casework", "casedeliveries.delivery_setting", "set_by")
                .Moves("t.service_id")
                .Without("form")
                .Cleared("set_by"),
            new PersonalDataField("casework", "casedeliveries.delivery_batch", "made_by").Moves().Cleared("made_by"),
            new PersonalDataField("casework", "casedeliveries.delivery_batch", "released_by").Moves().Cleared("released_by"),
            new PersonalDataField("casework", "casedeliveries.delivery_batch", "handed_over_by").Moves().Cleared("handed_over_by")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["casedeliveries.delivery_batch.service_id"] = "a service",
                ["casedeliveries.delivery_setting.service_id"] = "a service",
            },
        };

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<DeliveryStore>()
            .AddScoped<DeliverySettingStore>()
            .AddScoped<DeliveryKeys>()
            .AddScoped<BatchFiles>()
            .AddSingleton<InstalledTypeface>(_ => new());
}
