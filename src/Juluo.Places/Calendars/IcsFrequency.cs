namespace Juluo.Places;

[Named("ics-frequency")]
public enum IcsFrequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
