namespace Juluo.Alliances;

internal static class AllianceRights
{
    /// <summary>Look after several communities: the alliance is the first word of one's menu.</summary>
    public const string LookAfter = "alliances.look-after";

    /// <summary>Found alliances, sign and leave for the community.</summary>
    public const string Ally = "alliances.ally";

    /// <summary>Ask people of allied communities to get in touch, and answer theirs.</summary>
    public const string Contact = "alliances.contact";
}
