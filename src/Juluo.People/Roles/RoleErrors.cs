namespace Juluo.People;

public static class RoleErrors
{
    public sealed record NameTaken() : Invalid("zh");

    /// <summary>The person holds the role already, at the same place.</summary>
    public sealed record HeldAlready : Conflict;

    /// <summary>The role may do something that whoever gives or takes it may not.</summary>
    public sealed record MoreThanYours : Forbidden;

    /// <summary>Alumni hold no role before they return.</summary>
    public sealed record NotHere : Conflict;
}
