namespace Juluo.Alliances;

internal static class AllianceRights
{
    /// <summary>The permission of people who manage several communities. It only puts the alliance first in the menu.</summary>
    public const string LookAfter = "alliances.look-after";

    /// <summary>The permission to found alliances, and to sign and leave them for the community.</summary>
    public const string Ally = "alliances.ally";

    /// <summary>The permission to ask people of allied communities to get in touch, and to answer such requests.</summary>
    public const string Contact = "alliances.contact";
}
