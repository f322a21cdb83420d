namespace Juluo.Mentoring;

/// <summary>Permissions around mentors. A mentorship is open to its two people alone, whatever role another person has.</summary>
internal static class MentoringRights
{
    public const string See = "people.see";

    /// <summary>To offer, ask, meet and write down; paused people look on.</summary>
    public const string TakePart = OfficeHoursRights.TakePart;

    /// <summary>To open rounds and groups, and to read figures without names.</summary>
    public const string Manage = "mentoring.manage";
}
