namespace Juluo.Alliances;

/// <summary>The kinds of data that communities may agree to share. Other modules check <see cref="AlliancesFacade"/> before they share any.</summary>
[Named("sharing")]
public enum Sharing
{
    /// <summary>People who agreed to be seen there, with the fields that the agreement names.</summary>
    Directory,

    /// <summary>Passes: those of one community are valid at the others.</summary>
    Passes,

    Events,

    Projects,

    /// <summary>Statistics, shown only together with those of at least four other communities.</summary>
    Measures,

    /// <summary>The entry in the public index, which names the alliance and its members.</summary>
    Listing,
}
