namespace Juluo.Places;

/// <summary>So much work may be done for one file.</summary>
internal sealed class IcsBudget(int steps)
{
    private int left = steps;

    public bool Spent => left <= 0;

    public bool Take() => left-- > 0;
}
