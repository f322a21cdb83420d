namespace Juluo.Spaces;

/// <summary>What tenants choose by.</summary>
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
