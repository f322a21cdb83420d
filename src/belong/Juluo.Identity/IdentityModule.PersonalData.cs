namespace Juluo.Identity;

public sealed partial class IdentityModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("tokens", "identity.access_token", "person_id").Moves(),
            new PersonalDataField("tokens", "identity.access_token", "made_by").Cleared("made_by")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["identity.account.email"] = Forgotten,
                ["identity.account.normalized_email"] = Forgotten,
                ["identity.account.email_confirmed"] = Forgotten,
                ["identity.account_link.email"] = Forgotten,
                ["identity.account_passkey.data"] = Forgotten,
            },
        };

    private const string Forgotten = "goes with the account, when People lets go of the last person who has it";
}
