using Juluo.Kernel;

namespace Juluo.People;

public static class RoleErrors
{
    public sealed record NameTaken() : Invalid("zh");

    /// <summary>The person holds the role already, at the same place.</summary>
    public sealed record HeldAlready : Conflict;

    /// <summary>Alumni hold no role before they return.</summary>
    public sealed record NotHere : Conflict;
}
