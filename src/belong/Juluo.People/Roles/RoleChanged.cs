namespace Juluo.People;

/// <summary>Somebody was given a role, or it was taken from them.</summary>
[Named("people.role.changed")]
internal sealed record RoleChanged(bool Given, RoleEvent Now) : IFact;
