namespace Juluo.People;

/// <summary>What webhooks are told of a role.</summary>
/// <param name="Role">A role of every community; null: one of the community's own, which <paramref name="Own"/> is.</param>
/// <param name="Site">Null: everywhere.</param>
internal sealed record RoleEvent(PersonId Person, Role? Role, RoleId? Own, SiteId? Site)
{
    public string Path => $"/people/{Person}/membership";
}
