namespace Juluo.Plans;

/// <summary>A day on site that was counted, by a plan or a credit.</summary>
/// <param name="Credit">Null: a plan with every day, or the desk waived it.</param>
public sealed record DayUse(DayUseId Id, SiteId Site, LocalDate Day, CreditId? Credit, SubscriptionId? Subscription)
{
    /// <summary>The desk waived it: nothing pays for it.</summary>
    public bool Waived => Credit is null && Subscription is null;
}
