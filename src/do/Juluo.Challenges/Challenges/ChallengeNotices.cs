namespace Juluo.Challenges;

/// <summary>The kinds of notifications about challenges.</summary>
internal static class ChallengeNotices
{
    public const string Jury = "challenges.jury";
    public const string Deadline = "challenges.deadline";
    public const string Result = "challenges.result";

    public static readonly NotificationKind[] Kinds =
    [
        new(Jury, NotificationWay.AtOnce, ProjectRights.See),
        new(Deadline, NotificationWay.AtOnce, ProjectRights.See),
        new(Result, NotificationWay.AtOnce, ProjectRights.See),
    ];
}
