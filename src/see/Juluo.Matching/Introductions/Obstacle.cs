namespace Juluo.Matching;

/// <summary>The reason why a person cannot be introduced now. The list shows it so that users do not choose in vain; <see cref="Asking"/> enforces it.</summary>
/// <param name="Had">The number of introductions they had this month.</param>
/// <param name="PerMonth">The number of introductions they want per month.</param>
public sealed record Obstacle(PersonId Person, Obstacle.Kinds Kind, int Had = 0, int PerMonth = 0)
{
    [Named("obstacle-kind")]
    public enum Kinds
    {
        Self,
        Away,
        Full,
        None,
        Asked,

        /// <summary>The two know each other.</summary>
        Known,
    }
}
