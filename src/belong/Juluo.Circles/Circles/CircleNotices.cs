namespace Juluo.Circles;

/// <summary>What people of circles are told, by kind.</summary>
internal static class CircleNotices
{
    public const string Part = "people.circle";
    public const string Meeting = "people.meeting";
    public const string Proposal = "people.proposal";
    public const string Vote = "people.vote";
    public const string Result = "people.result";

    public static readonly NotificationKind[] Kinds =
    [
        new(Part, NotificationWay.AtOnce, "people.see"),
        new(Meeting, NotificationWay.AtOnce, "people.see"),
        new(Proposal, NotificationWay.AtOnce, "people.see"),
        new(Vote, NotificationWay.AtOnce, "people.see"),
        new(Result, NotificationWay.Digest, "people.see"),
    ];
}
