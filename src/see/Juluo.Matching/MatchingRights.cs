namespace Juluo.Matching;

internal static class MatchingRights
{
    /// <summary>The right to introduce people to each other.</summary>
    public const string Introduce = "matching.introduce";
}
