namespace Juluo.Places;

[Named("ics-status")]
public enum IcsStatus
{
    Tentative,
    Confirmed,
    Cancelled,
}
