namespace Juluo.Rounds;

/// <summary>What people are told of seasonal rounds.</summary>
internal static class RoundNotices
{
    public const string Round = "rounds.round";

    public static readonly NotificationKind[] Kinds = [new(Round, NotificationWay.AtOnce)];
}
