namespace Juluo.Reception;

/// <summary>The pages of a visitor to which modules above bring parts.</summary>
public static class ReceptionWidgets
{
    /// <summary>The badge, at <c>/visitors/{id}/badge</c>. Its widgets take <see cref="OfBadge"/>; those below 100 are printed on it, the others are beside it.</summary>
    public const string Badge = "badge";

    /// <summary>The visitor's own page, at <c>/visit/{code}</c>. Its widgets take <see cref="OfVisit"/>.</summary>
    public const string Visit = "visit";
}

/// <param name="Wifi">Sealed: a new code for the network on its way to the badge.</param>
public sealed record OfBadge(Visitor Visitor, string? Wifi);

/// <param name="Code">The code in the address of the page.</param>
/// <param name="Today">They are expected today.</param>
/// <param name="Wifi">Sealed: a new code for the network on its way to the page that shows it once.</param>
public sealed record OfVisit(Visitor Visitor, string Code, bool Today, string? Wifi);
