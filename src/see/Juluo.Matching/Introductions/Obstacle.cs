namespace Juluo.Matching;

/// <summary>Why a person cannot be introduced now. The list says it, so that no choice ends in a refusal; what refuses is <see cref="Asking"/>.</summary>
/// <param name="Had">Of this month.</param>
/// <param name="PerMonth">How many they wish for.</param>
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
