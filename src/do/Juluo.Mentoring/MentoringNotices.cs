namespace Juluo.Mentoring;

/// <summary>The kinds of notifications about mentoring.</summary>
internal static class MentoringNotices
{
    public const string Mentorship = "mentoring.mentorship";
    public const string Round = "mentoring.round";
    public const string Training = "mentoring.training";

    public static readonly NotificationKind[] Kinds =
    [
        new(Mentorship, NotificationWay.AtOnce, MentoringRights.See),
        new(Round, NotificationWay.AtOnce, MentoringRights.See),
        new(Training, NotificationWay.AtOnce, MentoringRights.See),
    ];
}
