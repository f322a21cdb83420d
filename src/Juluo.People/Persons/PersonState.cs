namespace Juluo.People;

public enum PersonState
{
    Active,

    /// <summary>Has left, and stays known.</summary>
    Alumni,
}
