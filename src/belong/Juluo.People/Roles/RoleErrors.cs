namespace Juluo.People;

internal static class RoleErrors
{
    public sealed record NameTaken() : Invalid("role.name-taken", "name.zh");

    /// <summary>The person already holds the role at the same place.</summary>
    public sealed record HeldAlready() : Conflict("role.held-already");

    /// <summary>The role includes a permission that the caller, who gives or takes it, does not have.</summary>
    public sealed record MoreThanYours() : Forbidden("role.more-than-yours");

    /// <summary>Alumni cannot hold a role until they return.</summary>
    public sealed record NotHere() : Conflict("role.not-here");
}
