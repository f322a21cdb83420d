namespace Juluo.Rules;

internal static class Quotient
{
    /// <summary>The whole number at or below a quotient: towards minus infinity, where C# cuts off towards nothing.</summary>
    public static long Floor(long above, long below)
    {
        var whole = above / below;
        return (above ^ below) < 0 && whole * below != above ? whole - 1 : whole;
    }
}
