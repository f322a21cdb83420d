namespace Juluo.OfficeHours;

/// <summary>The kinds of notifications to experts and members. The names are stored in people's settings.</summary>
internal static class OfficeHoursNotices
{
    public const string Appointment = "mentoring.appointment";
    public const string Referral = "mentoring.referral";
}
