namespace Juluo.CalendarViews;

public readonly record struct CalendarLinkId(Guid Value) : IId<CalendarLinkId>
{
    public static CalendarLinkId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
