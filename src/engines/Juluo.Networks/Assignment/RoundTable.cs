namespace Juluo.Networks.Assignment;

/// <summary>A table that is used in each round.</summary>
/// <param name="Seats">Number of seats, 1 or more.</param>
/// <param name="IsAccessible">True if people who need an accessible table may sit here.</param>
/// <param name="Least">
/// Fewest people at the table if it is used at all, 0 or more; a number above <paramref name="Seats"/> counts as <paramref name="Seats"/>. With 1, a person may sit here alone.
/// </param>
public sealed record RoundTable(int Seats, bool IsAccessible = false, int Least = 2)
{
    /// <summary>Fewest people at the table if it is used: 1 … <see cref="Seats"/>.</summary>
    internal int Fewest => Math.Clamp(Least, 1, Seats);

    /// <summary>Checks that a number of people may sit here: none, or as many as the table needs and has seats for.</summary>
    internal bool Allows(int people) => people == 0 || (people >= Fewest && people <= Seats);
}
