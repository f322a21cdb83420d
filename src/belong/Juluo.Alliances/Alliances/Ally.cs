namespace Juluo.Alliances;

/// <summary>A community in an alliance, or invited to it.</summary>
/// <param name="Convenes">It has been a member the longest: it invites, writes the next version and removes members.</param>
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

/// <summary>The state of a community in an alliance. It can see the alliance only in the first two.</summary>
[Named("ally-state")]
public enum AllyState
{
    Invited,
    Member,
    Declined,
    Left,
    Removed,
}
