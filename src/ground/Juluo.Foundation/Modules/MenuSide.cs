namespace Juluo.Foundation;

/// <summary>Whom a part of the menu is for. Who works at the desk switches between the first two.</summary>
[Named("menu-side")]
public enum MenuSide
{
    /// <summary>Members: book, meet, talk.</summary>
    Member,

    /// <summary>The people who run the place.</summary>
    Desk,

    /// <summary>Visitors without an account.</summary>
    Visitor,
}
