namespace Juluo.CalendarViews;

public readonly record struct CalendarLinkId(Guid Value) : IId<CalendarLinkId>
{
    public override string ToString() => Value.ToString();
}
