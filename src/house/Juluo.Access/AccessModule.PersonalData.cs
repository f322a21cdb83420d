namespace Juluo.Access;

public sealed partial class AccessModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("keys", "places.credential", "person_id").Without("hash"),
            new Holding("keys", "places.credential", "made_by", "revoked_by").Cleared("made_by", "revoked_by"),
            new Holding("keys", "places.access_group_person", "person_id"),
            new Holding("keys", "places.lock_user", "person_id"),
            new Holding("passings", "places.passing", "person_id")
                .Cleared("person_id", "credential_id", "presented")
                .AlsoShown()
                .Without("presented")
                .For(90, "at"),
            new Holding("passings", "places.door_command", "made_by").Cleared("made_by").AlsoShown().For(365, "made_at")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["places.passing.command_id"] = "the command that it did",
                ["places.lock_user.gateway_id"] = "a service",
                ["places.lock_grant.gateway_id"] = "a service",
            },
        };
}
