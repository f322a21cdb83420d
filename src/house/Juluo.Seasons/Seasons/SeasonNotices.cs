namespace Juluo.Seasons;

/// <summary>The one kind of notification of this module: the result or the cancellation of a season, for the people who applied.</summary>
internal static class SeasonNotices
{
    public const string Season = "seasons.season";

    public static readonly NotificationKind[] Kinds = [new(Season, NotificationWay.AtOnce)];
}
