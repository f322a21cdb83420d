namespace Juluo.People;

[Named("availability")]
public enum Availability
{
    /// <summary>Glad to be spoken to.</summary>
    Open,

    /// <summary>Not to be disturbed, perhaps until a day.</summary>
    Quiet,
}
