namespace Juluo.People;

[Named("availability")]
public enum Availability
{
    /// <summary>Happy to be approached.</summary>
    Open,

    /// <summary>Not to be disturbed, optionally until a day.</summary>
    Quiet,
}
