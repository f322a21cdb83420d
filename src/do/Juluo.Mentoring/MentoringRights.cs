namespace Juluo.Mentoring;

/// <summary>Permissions in mentoring. No role gives access to a mentorship of other people.</summary>
internal static class MentoringRights
{
    public const string See = "people.see";

    /// <summary>The permission to offer, ask, meet and record sessions. Paused people can only read.</summary>
    public const string TakePart = OfficeHoursRights.TakePart;

    /// <summary>The permission to open rounds and groups, and to see statistics, which contain no names.</summary>
    public const string Manage = "mentoring.manage";
}
