namespace Juluo.Calendars;

/// <summary>So much work may be done for one file.</summary>
public sealed class IcsBudget(int steps)
{
    private int left = steps;

    public bool Spent => left <= 0;

    public bool Take() => left-- > 0;
}
