namespace Juluo.Plans;

/// <summary>Whom a price is for.</summary>
[Named("audience")]
public enum Audience
{
    Member,

    /// <summary>Somebody who comes for once.</summary>
    Guest,

    /// <summary>Whoever has one plan.</summary>
    Plan,
}
