namespace Juluo.People;

/// <summary>How one comes into a circle.</summary>
public enum CircleEntry
{
    Open,
    Request,
    Appointment,
}
