namespace Juluo.People;

internal static class RoleErrors
{
    public sealed record NameTaken() : Invalid("role.name-taken", "name.zh");

    /// <summary>The person holds the role already, at the same place.</summary>
    public sealed record HeldAlready() : Conflict("role.held-already");

    /// <summary>The role may do something that the person who gives or takes it may not.</summary>
    public sealed record MoreThanYours() : Forbidden("role.more-than-yours");

    /// <summary>Alumni hold no role before they return.</summary>
    public sealed record NotHere() : Conflict("role.not-here");
}
