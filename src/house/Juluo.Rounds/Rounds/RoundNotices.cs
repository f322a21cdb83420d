namespace Juluo.Rounds;

/// <summary>The notifications to people about seasonal rounds.</summary>
internal static class RoundNotices
{
    public const string Round = "rounds.round";

    public static readonly NotificationKind[] Kinds = [new(Round, NotificationWay.AtOnce)];
}
