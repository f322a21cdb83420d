namespace Juluo.Foundation;

/// <summary>The audience of a part of the menu. Staff can switch between the first two.</summary>
[Named("menu-side")]
public enum MenuSide
{
    /// <summary>The side of members: booking, meeting, talking.</summary>
    Member,

    /// <summary>The side of staff who run the place.</summary>
    Desk,

    /// <summary>The menu of visitors without an account.</summary>
    Visitor,
}
