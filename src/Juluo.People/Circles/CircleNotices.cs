using Juluo.Kernel;

namespace Juluo.People;

/// <summary>What people of circles are told, by kind.</summary>
internal static class CircleNotices
{
    public const string Part = "people.circle";
    public const string Meeting = "people.meeting";
    public const string Vote = "people.vote";
    public const string Result = "people.result";

    public static readonly NotificationKind[] Kinds =
    [
        new(Part, NotificationWay.AtOnce, "people.see"),
        new(Meeting, NotificationWay.AtOnce, "people.see"),
        new(Vote, NotificationWay.AtOnce, "people.see"),
        new(Result, NotificationWay.Digest, "people.see"),
    ];

    /// <summary>The name that a sentence of either language can speak of.</summary>
    public static string Name(this Circle circle) => circle.Name(Languages.Chinese);
}
