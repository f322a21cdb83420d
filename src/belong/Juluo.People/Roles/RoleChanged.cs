namespace Juluo.People;

/// <summary>A person was given a role, or it was taken from them.</summary>
[Named("people.role.changed")]
internal sealed record RoleChanged(bool Given, RoleEvent Now) : IFact;

/// <summary>What webhooks send about a role.</summary>
/// <param name="Role">A role of every community; null: one of the community's own, which <paramref name="Own"/> is.</param>
/// <param name="Site">Null: everywhere.</param>
internal sealed record RoleEvent(PersonId Person, Role? Role, RoleId? Own, SiteId? Site)
{
    public string Path => $"/people/{Person}/membership";
}
