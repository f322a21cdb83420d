namespace Juluo.Spaces;

/// <summary>The details of a site: address, map point, contact and description.</summary>
/// <param name="ForVisitors">True if the pages of the site and of its resources are public.</param>
public sealed record SiteDetails(
    SiteId Site,
    LocalizedText? Address = null,
    LocalizedText? About = null,
    double? Latitude = null,
    double? Longitude = null,
    string? Phone = null,
    bool ForVisitors = false
)
{
    public const int MostAddress = 200;
    public const int MostAbout = 2000;
    public const int MostPhone = 40;

    /// <summary>A link to its point on a map. No request is made there until a person follows it.</summary>
    public Uri? Map =>
        Latitude is { } latitude && Longitude is { } longitude
            ? new(
                FormattableString.Invariant(
                    $"https://www.openstreetmap.org/?mlat={latitude:0.######}&mlon={longitude:0.######}#map=18/{latitude:0.######}/{longitude:0.######}"
                )
            )
            : null;

    /// <summary>Returns the errors in the details, without reading the database; empty if there are none.</summary>
    internal List<Error> Check()
    {
        var wrong = new List<Error>();
        wrong.AddRange(FormText.Check("address", Address, MostAddress));
        wrong.AddRange(FormText.CheckLong("about", About, MostAbout));
        wrong.AddRange(FormText.Check("phone", Phone, MostPhone));
        if (Latitude is null != Longitude is null)
            wrong.Add(new SiteDetailsErrors.HalfAPoint(Latitude is null ? "latitude" : "longitude"));
        if (Latitude is < -90 or > 90 || Latitude is { } latitude && !double.IsFinite(latitude))
            wrong.Add(new SiteDetailsErrors.NoLatitude());
        if (Longitude is < -180 or > 180 || Longitude is { } longitude && !double.IsFinite(longitude))
            wrong.Add(new SiteDetailsErrors.NoLongitude());
        return wrong;
    }
}
