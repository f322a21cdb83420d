namespace Juluo.Identity;

public sealed partial class IdentityModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("account", "people.account").ErasedBy("people.forget_account").ReadBy("people.account_data"),
            new Holding("tokens", "people.access_token", "person_id"),
            new Holding("tokens", "people.access_token", "made_by").Cleared("made_by")
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
