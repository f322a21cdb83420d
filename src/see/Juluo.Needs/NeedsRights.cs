namespace Juluo.Needs;

public static class NeedsRights
{
    /// <summary>The right to respond to needs and offers, and to be introduced. Roles and tokens store it under its former name from Matching.</summary>
    public const string Own = "matching.own";
}
