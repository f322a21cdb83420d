namespace Juluo.OfficeHours;

/// <summary>The notifications to experts and members, by kind, as people's settings know them.</summary>
internal static class OfficeHoursNotices
{
    public const string Appointment = "mentoring.appointment";
    public const string Referral = "mentoring.referral";
}
