namespace Juluo.People;

[Named("availability")]
public enum Availability
{
    /// <summary>The person is happy to be approached.</summary>
    Open,

    /// <summary>The person doesn't want to be disturbed, optionally until a day.</summary>
    Quiet,
}
