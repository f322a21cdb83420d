namespace Juluo.Rounds;

/// <summary>One time a week that somebody would like.</summary>
/// <param name="Number">1 is liked most.</param>
/// <param name="Weekdays">Any of them; bit 0 is Monday.</param>
/// <param name="Earliest">Minute of the day on the site's wall clock.</param>
/// <param name="Latest">When it must be over.</param>
/// <param name="Resources">Any of them; the first is liked most.</param>
public sealed record RoundWish(int Number, int Weekdays, int Earliest, int Latest, int Minutes, IReadOnlyList<ResourceId> Resources)
{
    /// <summary>That one application may have.</summary>
    public const int Most = 8;
    public const int MostResources = 3;
}
