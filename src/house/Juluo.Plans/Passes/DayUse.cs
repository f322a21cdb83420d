namespace Juluo.Plans;

/// <summary>A counted day on site, paid by a plan or a credit.</summary>
/// <param name="Credit">The credit; null if a plan with every day pays, or the desk waived the day.</param>
public sealed record DayUse(DayUseId Id, SiteId Site, LocalDate Day, CreditId? Credit, SubscriptionId? Subscription)
{
    /// <summary>True if the desk waived the day: nothing pays for it.</summary>
    public bool Waived => Credit is null && Subscription is null;
}
