namespace Juluo.Mentoring;

/// <summary>What people may do with mentors. What two have with each other is theirs alone, whatever role another has.</summary>
internal static class MentoringRights
{
    public const string See = "people.see";

    /// <summary>To offer, ask, meet and write down; paused people look on.</summary>
    public const string TakePart = OfficeHoursRights.TakePart;

    /// <summary>To open rounds and groups, and to read figures without names.</summary>
    public const string Manage = "mentoring.manage";
}
