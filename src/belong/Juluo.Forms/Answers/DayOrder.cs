namespace Juluo.Forms;

/// <summary>How 3/4/1990 is read.</summary>
internal enum DayOrder
{
    DayFirst,
    MonthFirst,
}
