namespace Juluo.Calendars;

public enum IcsStatus
{
    Tentative,
    Confirmed,
    Cancelled,
}
