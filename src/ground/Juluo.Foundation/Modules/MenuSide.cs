namespace Juluo.Foundation;

/// <summary>Whom a part of the menu is for. Who works at the desk switches between the first two.</summary>
[Named("menu-side")]
public enum MenuSide
{
    /// <summary>Whoever belongs here: book, meet, talk.</summary>
    Member,

    /// <summary>Whoever runs the place.</summary>
    Desk,

    /// <summary>Whoever looks in without an account.</summary>
    Visitor,
}
