namespace Juluo.OfficeHours;

/// <summary>Permissions for experts' hours. No role gives access to appointments and referrals of other people.</summary>
public static class OfficeHoursRights
{
    internal const string See = "people.see";

    /// <summary>
    /// The permission to offer, ask and meet. Paused people can only read. The name begins with <c>mentoring</c>, because roles and tokens store it and Mentoring requires the same
    /// permission.
    /// </summary>
    public const string TakePart = "mentoring.take-part";
}
