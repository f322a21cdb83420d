namespace Juluo.HelpDirectory;

/// <summary>A point on the earth in the format of maps: 25.0330, 121.5654.</summary>
internal static partial class HelpPoint
{
    private const double EarthKilometres = 6371.0088; // the mean radius by IUGG

    public static (double Latitude, double Longitude)? Read(string typed) =>
        Pair().Match(typed.Normalize(NormalizationForm.FormKC).Trim()) is { Success: true } match
        && double.TryParse(match.Groups["lat"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
        && double.TryParse(match.Groups["lon"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
        && Math.Abs(latitude) <= 90
        && Math.Abs(longitude) <= 180
            ? (latitude, longitude)
            : null;

    public static string Write(double latitude, double longitude) =>
        FormattableString.Invariant($"{latitude:0.######}, {longitude:0.######}");

    /// <summary>Returns the great-circle distance in kilometres, by the haversine formula.</summary>
    public static double Kilometres((double Latitude, double Longitude) one, (double Latitude, double Longitude) other)
    {
        var (a, b) = (double.DegreesToRadians(one.Latitude), double.DegreesToRadians(other.Latitude));
        var (up, across) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(other.Longitude - one.Longitude) / 2));
        return 2 * EarthKilometres * Math.Asin(Math.Min(1, Math.Sqrt((up * up) + (Math.Cos(a) * Math.Cos(b) * across * across))));
    }

    [GeneratedRegex(
        @"^\(?(?<lat>[-+]?[0-9]{1,2}(\.[0-9]{1,12})?)\s*[,;\s]\s*(?<lon>[-+]?[0-9]{1,3}(\.[0-9]{1,12})?)\)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pair();
}
