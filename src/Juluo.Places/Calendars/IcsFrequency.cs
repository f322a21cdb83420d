namespace Juluo.Places;

public enum IcsFrequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
