namespace Juluo.Plans;

/// <summary>The notifications to people about their plans and passes.</summary>
internal static class PlanNotices
{
    public const string Plan = "plans.plan";

    public static readonly NotificationKind[] Kinds = [new(Plan, NotificationWay.AtOnce)];
}
