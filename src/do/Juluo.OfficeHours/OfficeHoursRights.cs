namespace Juluo.OfficeHours;

/// <summary>Permissions for experts' hours. Only its own people can open an appointment or a referral, regardless of anyone's role.</summary>
public static class OfficeHoursRights
{
    internal const string See = "people.see";

    /// <summary>The permission to offer, ask and meet. Paused people can only read. Roles and tokens refer to it by its name from Mentoring, which also requires it.</summary>
    public const string TakePart = "mentoring.take-part";
}
