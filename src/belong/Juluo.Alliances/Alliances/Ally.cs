namespace Juluo.Alliances;

/// <summary>A community in an alliance, or invited to it.</summary>
/// <param name="Convenes">It has been in it for the longest: it invites, writes the next version and parts with members.</param>
/// <param name="Version">What it signed last; null while it is invited, and for a community that is no member.</param>
/// <param name="Shares">What holds between it and this community today; for this community itself, what it signed.</param>
public sealed record Ally(
    CommunityFace Community,
    AllyState State,
    Instant Since,
    bool Convenes,
    int? Version,
    IReadOnlyList<Sharing> Shares,
    IReadOnlyList<ProfileField> Fields
);

/// <summary>How a community stands to an alliance. Only the first two let it know anything of it.</summary>
[Named("ally-state")]
public enum AllyState
{
    Invited,
    Member,
    Declined,
    Left,
    Removed,
}
