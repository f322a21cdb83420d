namespace Juluo.Plans;

public sealed partial class PlansModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("plans", "plans.subscription", "person_id", "made_by", "payer_id")
                .Moves(unless: "o.plan_id = t.plan_id and o.days && t.days")
                .Stays()
                .AlsoShown(),
            new PersonalDataField("plans", "plans.subscription_step", "by_person").Stays(),
            new PersonalDataField("plans", "plans.plan_terms", "made_by").Stays(),
            new PersonalDataField("plans", "plans.credit", "person_id", "made_by")
                .Moves(unless: "o.source = 'trial' and t.source = 'trial'")
                .Stays()
                .AlsoShown(),
            new PersonalDataField("plans", "plans.credit_entry", "by_person").Stays(),
            new PersonalDataField("plans", "plans.day_use", "person_id", "made_by")
                .Moves(unless: "o.day = t.day and o.undone_at is null and t.undone_at is null")
                .Stays()
                .AlsoShown()
        )
        {
            Also = [typeof(PlansOfLeaver)],
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["plans.credit_entry.booking_id"] = "what it paid for",
                ["plans.credit_of_booking.booking_id"] = "what it paid for",
                ["plans.plan_terms.minutes"] = "hours by kind",
                ["plans.plan_terms.sites"] = "sites",
                ["plans.pass.sites"] = "sites",
                ["plans.credit.sites"] = "sites",
            },
        };
}
