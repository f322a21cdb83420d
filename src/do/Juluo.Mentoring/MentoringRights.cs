namespace Juluo.Mentoring;

/// <summary>Permissions in mentoring. Only its two people can open a mentorship, regardless of anyone's role.</summary>
internal static class MentoringRights
{
    public const string See = "people.see";

    /// <summary>The permission to offer, ask, meet and record sessions. Paused people can only read.</summary>
    public const string TakePart = OfficeHoursRights.TakePart;

    /// <summary>The permission to open rounds and groups, and to see figures without names.</summary>
    public const string Manage = "mentoring.manage";
}
