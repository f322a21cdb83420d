namespace Juluo.Spaces;

internal static class SiteDetailsErrors
{
    /// <summary>A map point needs both coordinates.</summary>
    public sealed record HalfAPoint(string? At) : Invalid("site-details.half-a-point", At);

    public sealed record NoLatitude() : Invalid("site-details.no-latitude", "latitude");

    public sealed record NoLongitude() : Invalid("site-details.no-longitude", "longitude");
}
