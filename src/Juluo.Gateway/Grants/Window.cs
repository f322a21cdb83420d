namespace Juluo.Gateway;

/// <summary>A half-open interval of time: <c>From</c> is included, <c>Until</c> is not.</summary>
public sealed record Window(DateTimeOffset From, DateTimeOffset Until)
{
    public bool Has(DateTimeOffset moment) => From <= moment && moment < Until;
}
