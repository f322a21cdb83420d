namespace Juluo.Rules;

internal static class Quotient
{
    /// <summary>Returns a quotient rounded towards minus infinity; C#'s operator rounds towards zero.</summary>
    public static long Floor(long above, long below)
    {
        var whole = above / below;
        return (above ^ below) < 0 && whole * below != above ? whole - 1 : whole;
    }
}
