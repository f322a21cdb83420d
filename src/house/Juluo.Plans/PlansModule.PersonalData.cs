namespace Juluo.Plans;

public sealed partial class PlansModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("plans", "places.subscription", "person_id", "made_by", "payer_id").Stays().AlsoShown(),
            new Holding("plans", "places.subscription_step", "by_person").Stays(),
            new Holding("plans", "places.plan_terms", "made_by").Stays(),
            new Holding("plans", "places.credit", "person_id", "made_by").Stays().AlsoShown(),
            new Holding("plans", "places.credit_entry", "by_person").Stays(),
            new Holding("plans", "places.day_use", "person_id", "made_by").Stays().AlsoShown(),
            new Holding("plans", "places.passport", "person_id").For(30, "until").Without("code", "code_hash"),
            new Holding("plans", "places.passport_day", "person_id", "by_person").Stays().AlsoShown()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["places.quote.lines"] = "quantities and prices",
                ["places.plan_terms.minutes"] = "hours by kind",
                ["places.plan_terms.sites"] = "sites",
                ["places.pass.sites"] = "sites",
                ["places.credit.sites"] = "sites",
                ["places.passport_day.pair_id"] = "the same day on both sides",
                ["places.passport_day.other_id"] = "a community",
            },
        };
}
