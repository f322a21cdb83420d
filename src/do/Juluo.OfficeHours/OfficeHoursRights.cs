namespace Juluo.OfficeHours;

/// <summary>Permissions around the hours of experts. An appointment or a referral is open to its own people alone, whatever role another person has.</summary>
public static class OfficeHoursRights
{
    internal const string See = "people.see";

    /// <summary>To offer, ask and meet; paused people look on. Roles and tokens know it by the name it had in Mentoring, which asks for it too.</summary>
    public const string TakePart = "mentoring.take-part";
}
