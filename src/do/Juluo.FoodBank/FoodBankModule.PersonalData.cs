namespace Juluo.FoodBank;

/// <summary>Personal data of staff. Household data can't be traced to a person.</summary>
public sealed partial class FoodBankModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("food-volunteers", "foodbank.volunteer", "person_id").Moves("'all'", "true"),
            new PersonalDataField("food-bank", "foodbank.donation", "entered_by").Moves().Cleared("entered_by").AlsoShown(),
            new PersonalDataField("food-bank", "foodbank.movement", "by_person").Cleared("by_person").AlsoShown(),
            new PersonalDataField("food-bank", "foodbank.card", "issued_by").Moves().Cleared("issued_by").NotShown(), // cards belong to households
            new PersonalDataField("food-bank", "foodbank.claim", "given_by")
                .Moves("t.distribution_id || ' ' || t.card_id")
                .Cleared("given_by")
                .NotShown()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["foodbank.claim.card_id"] = "a card, which has no name",
                ["foodbank.portion.card_id"] = "a card, which has no name",
                ["foodbank.claim.distribution_id"] = "a distribution",
                ["foodbank.pick_up.distribution_id"] = "a distribution",
                ["foodbank.portion.distribution_id"] = "a distribution",
            },
        };
}
