namespace Juluo.Alliances;

internal static class AllianceRights
{
    /// <summary>Found alliances, sign and leave for the community.</summary>
    public const string Ally = "alliances.ally";
}
