namespace Juluo.Reception;

/// <summary>How the house came to know that somebody has left.</summary>
[Named("visit-end")]
public enum VisitEnd
{
    Button,
    Desk,
    Door,

    /// <summary>Went on to another zone of the site.</summary>
    Moved,

    /// <summary>Was seen at another site.</summary>
    Elsewhere,

    /// <summary>Nobody said so: ended when the site closed.</summary>
    Forgotten,
}
