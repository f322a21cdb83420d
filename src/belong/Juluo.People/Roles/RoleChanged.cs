namespace Juluo.People;

/// <summary>Fact: a role was given to a person, or taken from them.</summary>
[Named("people.role.changed")]
internal sealed record RoleChanged(bool Given, RoleEvent Now) : IFact;

/// <summary>The payload of webhooks about a role.</summary>
/// <param name="Role">A built-in role; null for the custom role <paramref name="Own"/>.</param>
/// <param name="Site">The site; null for everywhere.</param>
internal sealed record RoleEvent(PersonId Person, Role? Role, RoleId? Own, SiteId? Site)
{
    public string Path => $"/people/{Person}/membership";
}
