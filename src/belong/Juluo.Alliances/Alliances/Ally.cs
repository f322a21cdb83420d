namespace Juluo.Alliances;

/// <summary>A community that is in an alliance or invited to it.</summary>
/// <param name="Convenes">True for the longest-standing member, which invites, writes the next version and removes members.</param>
/// <param name="Version">The version that the community signed last; null while it is invited or isn't a member.</param>
/// <param name="Shares">The kinds currently shared between the community and this one; for this community itself, the kinds in the agreement it signed.</param>
public sealed record Ally(
    CommunityCard Community,
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
