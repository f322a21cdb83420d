namespace Juluo.Seasons;

/// <summary>Notifications about seasons.</summary>
internal static class SeasonNotices
{
    public const string Season = "seasons.season";

    public static readonly NotificationKind[] Kinds = [new(Season, NotificationWay.AtOnce)];
}
