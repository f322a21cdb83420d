namespace Juluo.Plans;

/// <summary>The notifications to people about their plans and passes.</summary>
internal static class PlanNotices
{
    public const string Plan = "plans.plan";

    /// <summary>The time between assigning a plan and sending the mail about it, in which the assignment can be withdrawn without a mail.</summary>
    public static readonly Duration TimeToUndo = Duration.FromSeconds(20);

    /// <summary>Returns the key of the notification about an assigned plan.</summary>
    public static string Begun(SubscriptionId id) => $"subscription:{id}:begun";

    public static readonly NotificationKind[] Kinds = [new(Plan, NotificationWay.AtOnce)];
}
