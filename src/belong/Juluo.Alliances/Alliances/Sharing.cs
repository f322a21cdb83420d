namespace Juluo.Alliances;

/// <summary>Kinds of data that communities may agree to share. Other modules ask <see cref="AlliancesFacade"/> before they let anything pass.</summary>
[Named("sharing")]
public enum Sharing
{
    /// <summary>People who agreed to be listed, with the fields that the agreement names.</summary>
    Directory,

    /// <summary>Passes of one community are valid at the others.</summary>
    Passes,

    Events,

    Projects,

    /// <summary>Statistics, shown only together with those of four or more others.</summary>
    Measures,

    /// <summary>The alliance and its members are named in the public index.</summary>
    Listing,
}
