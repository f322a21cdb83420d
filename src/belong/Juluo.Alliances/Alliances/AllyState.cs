namespace Juluo.Alliances;

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
