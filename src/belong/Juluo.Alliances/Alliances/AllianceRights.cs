namespace Juluo.Alliances;

internal static class AllianceRights
{
    /// <summary>Manage several communities: the alliance is first in the menu.</summary>
    public const string LookAfter = "alliances.look-after";

    /// <summary>Found alliances, sign and leave for the community.</summary>
    public const string Ally = "alliances.ally";

    /// <summary>Ask people of allied communities to get in touch, and answer their requests.</summary>
    public const string Contact = "alliances.contact";
}
