namespace Juluo.Casework;

internal static class CaseAppointmentErrors
{
    public sealed record Past() : Invalid("case-appointment.past", "from");

    public sealed record Nowhere() : Invalid("case-appointment.nowhere", "place");

    public sealed record TakenThen() : Conflict("case-appointment.taken-then");

    public sealed record Over() : Conflict("case-appointment.over");

    public sealed record TimeUnreadable() : Invalid("case-appointment.time-unreadable", "from");
}
