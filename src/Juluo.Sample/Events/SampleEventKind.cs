namespace Juluo.Sample;

public enum SampleEventKind
{
    /// <summary>週三開講: one member tells, others listen and ask.</summary>
    Talk,

    /// <summary>共餐: a handful at the kitchen table.</summary>
    Lunch,

    /// <summary>Jelly: a Saturday of working together with whoever comes.</summary>
    Jelly,
}
