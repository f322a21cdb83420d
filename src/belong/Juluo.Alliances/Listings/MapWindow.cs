namespace Juluo.Alliances;

/// <summary>A part of the world map, in degrees.</summary>
internal sealed record MapWindow(double West, double South, double East, double North)
{
    public bool Contains(double latitude, double longitude) =>
        latitude >= South && latitude <= North && longitude >= West && longitude <= East;

    /// <summary>Parses a window, or returns null.</summary>
    public static MapWindow? Read(string? text)
    {
        var parts = (text ?? "").Split(',');
        if (parts.Length != 4)
            return null;
        var degrees = new double[4];
        for (var i = 0; i < 4; i++)
            if (
                !double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out degrees[i]) || !double.IsFinite(degrees[i])
            )
                return null;
        return degrees[0] <= degrees[2] && degrees[1] <= degrees[3] ? new(degrees[0], degrees[1], degrees[2], degrees[3]) : null;
    }

    // Rounded outwards, so that places on the edge stay within.
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Floor(West * 1000) / 1000:0.###},{Math.Floor(South * 1000) / 1000:0.###},{Math.Ceiling(East * 1000) / 1000:0.###},{Math.Ceiling(North * 1000) / 1000:0.###}"
        );
}
