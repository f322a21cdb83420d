namespace Juluo.Reception;

/// <summary>How the house came to know that a visitor has left.</summary>
[Named("visitor-end")]
public enum VisitorEnd
{
    /// <summary>They said so at the screen.</summary>
    Self,
    Desk,

    /// <summary>Nobody said so: ended when the site closed.</summary>
    Forgotten,
}
