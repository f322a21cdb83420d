namespace Juluo.Services;

/// <summary>The pages of services on which other modules can place widgets.</summary>
public static class ServicesWidgets
{
    /// <summary>A service's page at <c>/services/{id}</c>, and the result page of its check. Its widgets take <see cref="OfService"/>.</summary>
    public const string Service = "service";
}

/// <summary>The service that a page and its widgets are about.</summary>
/// <param name="Checked">True if the page shows the result of a check.</param>
public sealed record OfService(ServiceId Id, bool Checked = false);
