namespace Juluo.Places;

public static class SiteDetailsErrors
{
    /// <summary>A point needs both.</summary>
    public sealed record HalfAPoint(string? At) : Invalid(At);

    public sealed record NoLatitude() : Invalid("latitude");

    public sealed record NoLongitude() : Invalid("longitude");
}
