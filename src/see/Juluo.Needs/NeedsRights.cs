namespace Juluo.Needs;

public static class NeedsRights
{
    /// <summary>To respond to needs and offers, and to be introduced. Roles and tokens know it by the name it had in Matching.</summary>
    public const string Own = "matching.own";
}
