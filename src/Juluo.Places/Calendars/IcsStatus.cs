namespace Juluo.Places;

public enum IcsStatus
{
    Tentative,
    Confirmed,
    Cancelled,
}
