namespace Juluo.OfficeHours;

internal static class AppointmentErrors
{
    /// <summary>The slot was just taken by another member or called off by the expert.</summary>
    public sealed record JustTaken() : Conflict("appointment.just-taken");

    public sealed record SlotPast() : Conflict("appointment.slot-past");

    public sealed record WithOneself() : Conflict("appointment.with-oneself");

    public sealed record IsOver() : Conflict("appointment.is-over");

    public sealed record StillToCome() : Conflict("appointment.still-to-come");
}
