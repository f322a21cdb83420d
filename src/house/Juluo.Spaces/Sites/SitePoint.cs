namespace Juluo.Spaces;

/// <summary>The position of a site, in degrees of WGS 84.</summary>
public sealed record SitePoint(Site Site, double Latitude, double Longitude);
