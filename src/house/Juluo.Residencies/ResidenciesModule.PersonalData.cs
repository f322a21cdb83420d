namespace Juluo.Residencies;

public sealed partial class ResidenciesModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("residency", "places.application", "person_id")
                .ErasedBy("places.forget_applicant")
                .ReadBy("places.applications_of")
                .For(365, "closed_at"),
            new Holding("residency", "places.application", "decided_by").Cleared("decided_by"),
            new Holding("residency", "places.application_review", "reviewer_id"),
            new Holding("residency", "places.application_offer", "by_person").Cleared("by_person"),
            new Holding("residency", "places.residency_agreement", "by_person").Cleared("by_person"),
            new Holding("deposits", "places.deposit", "person_id", "made_by").Stays().AlsoShown(),
            new Holding("deposits", "places.deposit_entry", "by_person").Stays()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["places.application.answers"] = "what its applicant answered, which goes with the row or is emptied",
                ["places.application_offer.quote"] = "quantities and prices",
            },
        };
}
