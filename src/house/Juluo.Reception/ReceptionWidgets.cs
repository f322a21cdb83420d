namespace Juluo.Reception;

/// <summary>Pages about visitors to which modules above add widgets.</summary>
public static class ReceptionWidgets
{
    /// <summary>The badge, at <c>/visitors/{id}/badge</c>. Its widgets take <see cref="OfBadge"/>. Widgets with an order below 100 are printed on the badge; the others are shown beside it.</summary>
    public const string Badge = "badge";

    /// <summary>The visitor's own page, at <c>/visit/{code}</c>. Its widgets take <see cref="OfVisit"/>.</summary>
    public const string Visit = "visit";
}

/// <param name="Wifi">A new Wi-Fi code to show on the badge, sealed; null if none was made.</param>
public sealed record OfBadge(Visitor Visitor, string? Wifi);

/// <param name="Code">The code in the address of the page.</param>
/// <param name="Today">True if they are expected today.</param>
/// <param name="Wifi">A new Wi-Fi code for the page to show once, sealed; null if none was made.</param>
public sealed record OfVisit(Visitor Visitor, string Code, bool Today, string? Wifi);
