namespace Juluo.Gateway;

/// <summary>A half-open time.</summary>
public sealed record Window(DateTimeOffset From, DateTimeOffset Until)
{
    public bool Has(DateTimeOffset moment) => From <= moment && moment < Until;
}
