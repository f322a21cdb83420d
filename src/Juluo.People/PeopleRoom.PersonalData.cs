using Juluo.Kernel;

namespace Juluo.People;

public sealed partial class PeopleRoom
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("person", "people.person", "id").ListsPeople("name", "latin_name", "email"),
            new Holding("account", "people.account").ErasedBy("people.forget_account").ReadBy("people.account_data"),
            new Holding("membership", "people.membership", "person_id"),
            new Holding("membership", "people.membership_step", "person_id").GoesWithPerson(),
            new Holding("membership", "people.membership_step", "by_person_id").ErasedBy("people.forget_doer").NotShown(),
            new Holding("consents", "people.consent", "person_id"),
            new Holding("wants", "people.want", "person_id"),
            new Holding("external-ids", "people.person_external_id", "person_id"),
            new Holding("erasure", "people.erasure", "person_id"),
            new Holding("persona", "people.persona", "person_id").NotShown()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["people.account.email"] = Forgotten,
                ["people.account.normalized_email"] = Forgotten,
                ["people.account.email_confirmed"] = Forgotten,
                ["people.account_link.email"] = Forgotten,
                ["people.account_passkey.data"] = Forgotten,
            },
        };

    private const string Forgotten = "goes with the account, by people.forget_account";
}
