namespace Juluo.Access;

public sealed partial class AccessModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("keys", "access.credential", "person_id").Moves().Without("hash"),
            new PersonalDataField("keys", "access.credential", "made_by", "revoked_by").Cleared("made_by", "revoked_by"),
            new PersonalDataField("keys", "access.access_group_person", "person_id").Moves("t.group_id", "o.group_id = t.group_id"),
            new PersonalDataField("keys", "access.lock_user", "person_id").Moves("t.gateway_id", "o.gateway_id = t.gateway_id"),
            new PersonalDataField("passings", "access.passing", "person_id")
                .Moves()
                .Cleared("person_id", "credential_id", "presented")
                .AlsoShown()
                .Without("presented")
                .For(90, "at"),
            new PersonalDataField("passings", "access.door_command", "made_by").Cleared("made_by").AlsoShown().For(365, "made_at")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["access.passing.command_id"] = "the command that it did",
                ["access.lock_user.gateway_id"] = "a service",
                ["access.lock_grant.gateway_id"] = "a service",
            },
        };
}
