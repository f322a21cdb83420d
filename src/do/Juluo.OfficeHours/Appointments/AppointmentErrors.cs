namespace Juluo.OfficeHours;

internal static class AppointmentErrors
{
    /// <summary>Another member took it, or the expert called it off, a moment ago.</summary>
    public sealed record JustTaken() : Conflict("appointment.just-taken");

    public sealed record SlotPast() : Conflict("appointment.slot-past");

    public sealed record WithOneself() : Conflict("appointment.with-oneself");

    public sealed record IsOver() : Conflict("appointment.is-over");

    public sealed record StillToCome() : Conflict("appointment.still-to-come");
}
