namespace Juluo.Alliances;

/// <summary>Kinds of data that communities may agree to share. Other modules ask <see cref="AlliancesFacade"/> before they let anything pass.</summary>
[Named("sharing")]
public enum Sharing
{
    /// <summary>People who agreed to it, with the fields that the agreement names.</summary>
    Directory,

    /// <summary>A pass of one is good at the others.</summary>
    Passes,

    Events,

    Projects,

    /// <summary>Figures, seen only together with those of four others or more.</summary>
    Measures,

    /// <summary>The alliance and its members are named in the public index.</summary>
    Listing,
}
