namespace Juluo.Spaces;

/// <summary>Where a site is, in degrees of WGS 84.</summary>
public sealed record SitePoint(Site Site, double Latitude, double Longitude);
