namespace Juluo.OfficeHours;

/// <summary>What people may do with the hours of experts. What two have with each other is theirs alone, whatever role another has.</summary>
public static class OfficeHoursRights
{
    internal const string See = "people.see";

    /// <summary>To offer, ask and meet; paused people look on. Roles and tokens know it by the name it had in Mentoring, which asks for it too.</summary>
    public const string TakePart = "mentoring.take-part";
}
