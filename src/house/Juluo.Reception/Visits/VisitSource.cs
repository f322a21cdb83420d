namespace Juluo.Reception;

/// <summary>How the house came to know that somebody is here.</summary>
[Named("visit-source")]
public enum VisitSource
{
    Button,

    /// <summary>The code at the door.</summary>
    Code,

    /// <summary>Reception wrote it down.</summary>
    Desk,
    Booking,
    Door,

    /// <summary>The house's network, for those who chose that.</summary>
    Network,
}
