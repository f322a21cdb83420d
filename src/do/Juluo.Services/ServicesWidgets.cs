namespace Juluo.Services;

/// <summary>The pages of services to which modules above bring parts.</summary>
public static class ServicesWidgets
{
    /// <summary>A service's page, at <c>/services/{id}</c>, and the end of its check. Its widgets take <see cref="OfService"/>.</summary>
    public const string Service = "service";
}

/// <summary>Which service a page and its widgets are about.</summary>
/// <param name="Checked">The page shows the result of a check.</param>
public sealed record OfService(ServiceId Id, bool Checked = false);
