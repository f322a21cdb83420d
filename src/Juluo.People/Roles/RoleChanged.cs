namespace Juluo.People;

/// <summary>Somebody was given a role, or it was taken from them.</summary>
public sealed record RoleChanged(bool Given, RoleEvent Now) : IFact;
