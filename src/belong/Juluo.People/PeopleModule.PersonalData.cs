namespace Juluo.People;

public sealed partial class PeopleModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("person", "people.person", "id").ListsPeople("name", "latin_name", "email").AlsoUnder("merged_into"),
            // Identity stores accounts; People stores which person has which account.
            new PersonalDataField("account", "identity.account")
                .ErasedBy("people.forget_account")
                .ReadBy("people.account_data"),
            new PersonalDataField("person", "people.profile", "person_id").Moves("'all'", "true").WithFiles("photo", "photo_small"),
            new PersonalDataField("person", "people.field_visibility", "person_id").Moves("t.field", "o.field = t.field"),
            new PersonalDataField("person", "people.person_skill", "person_id").Moves("t.skill_id", "o.skill_id = t.skill_id"),
            new PersonalDataField("person", "people.finding", "person_id").NotShown(),
            new PersonalDataField("person", "people.merge", "kept_id", "gone_id").NotShown(),
            new PersonalDataField("person", "people.merge", "by_person_id").Cleared("by_person_id"),
            new PersonalDataField("membership", "people.membership", "person_id"),
            new PersonalDataField("membership", "people.role_grant", "person_id").Moves(
                unless: "(o.role, o.role_id, o.site_id) is not distinct from (t.role, t.role_id, t.site_id)"
            ),
            new PersonalDataField("membership", "people.membership_step", "person_id").GoesWithPerson(),
            new PersonalDataField("membership", "people.membership_step", "by_person_id").ErasedBy("people.forget_doer").NotShown(),
            new PersonalDataField("consents", "people.consent", "person_id"),
            new PersonalDataField("consents", "people.consent_refusal", "person_id"),
            new PersonalDataField("wants", "people.want", "person_id").Moves(
                unless: "o.kind = t.kind and o.ended_at is null and people.same(o.text) = people.same(t.text)"
            ),
            new PersonalDataField("external-ids", "people.person_external_id", "person_id").Moves("t.source || chr(31) || t.external_id"),
            new PersonalDataField("persona", "people.persona", "person_id").NotShown()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["people.finding.skill_ids"] = "skills",
                ["people.finding.trade_id"] = "a profession",
                ["people.merge.before"] = "goes with the merge",
            },
        };
}
