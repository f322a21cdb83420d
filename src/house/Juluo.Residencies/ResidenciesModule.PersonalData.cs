namespace Juluo.Residencies;

public sealed partial class ResidenciesModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("residency", "residencies.application", "person_id")
                .Moves(
                    unless: "o.residency_id = t.residency_id and o.state in ('draft', 'submitted', 'in_review', 'offered') and t.state in ('draft', 'submitted', 'in_review', 'offered')"
                )
                .ErasedBy("residencies.forget_applicant")
                .ReadBy("residencies.applications_of")
                .For(365, "closed_at"),
            new PersonalDataField("residency", "residencies.application", "decided_by").Cleared("decided_by"),
            new PersonalDataField("residency", "residencies.application_review", "reviewer_id").Moves(
                "t.application_id",
                "o.application_id = t.application_id"
            ),
            new PersonalDataField("residency", "residencies.application_offer", "by_person").Cleared("by_person"),
            new PersonalDataField("residency", "residencies.residency_agreement", "by_person").Cleared("by_person"),
            new PersonalDataField("deposits", "residencies.deposit", "person_id", "made_by").Moves().Stays().AlsoShown(),
            new PersonalDataField("deposits", "residencies.deposit_entry", "by_person").Stays()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["residencies.application_offer.quote"] = "quantities and prices",
            },
        };
}
