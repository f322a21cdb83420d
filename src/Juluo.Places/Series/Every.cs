namespace Juluo.Places;

/// <summary>How often a series comes back.</summary>
public enum Every
{
    Day,
    Week,
    Month,
}
