namespace Juluo.Plans;

/// <summary>The notifications to people about their plans and passes.</summary>
internal static class PlanNotices
{
    public const string Plan = "plans.plan";

    /// <summary>The mail waits this long: who assigned it can take it back before it goes out.</summary>
    public static readonly Duration TimeToUndo = Duration.FromSeconds(20);

    /// <summary>The key of the notice that goes out when a plan is assigned.</summary>
    public static string Begun(SubscriptionId id) => $"subscription:{id}:begun";

    public static readonly NotificationKind[] Kinds = [new(Plan, NotificationWay.AtOnce)];
}
