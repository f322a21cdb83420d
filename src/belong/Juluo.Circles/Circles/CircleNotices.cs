namespace Juluo.Circles;

/// <summary>The kinds of notifications that circles send.</summary>
internal static class CircleNotices
{
    public const string Part = "circles.circle";
    public const string Meeting = "circles.meeting";
    public const string Proposal = "circles.proposal";
    public const string Vote = "circles.vote";
    public const string Result = "circles.result";

    public static readonly NotificationKind[] Kinds =
    [
        new(Part, NotificationWay.AtOnce, "people.see"),
        new(Meeting, NotificationWay.AtOnce, "people.see"),
        new(Proposal, NotificationWay.AtOnce, "people.see"),
        new(Vote, NotificationWay.AtOnce, "people.see"),
        new(Result, NotificationWay.Digest, "people.see"),
    ];
}
