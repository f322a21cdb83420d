namespace Juluo.Circles;

/// <summary>How one comes into a circle.</summary>
[Named("circle-entry")]
public enum CircleEntry
{
    Open,
    Request,
    Appointment,
}
