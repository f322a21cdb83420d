namespace Juluo.Spaces;

/// <summary>A feature by which people choose a space.</summary>
[Named("feature")]
public enum Feature
{
    View,
    Daylight,
    Quiet,
    Lively,
    Open,
    Private,
    Accessible,
    Screen,
    Whiteboard,
    Camera,
    Phone,
    Kitchen,
}
