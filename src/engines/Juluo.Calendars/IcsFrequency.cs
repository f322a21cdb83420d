namespace Juluo.Calendars;

public enum IcsFrequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
