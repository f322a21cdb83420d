namespace Juluo.Matching;

internal static class MatchingRights
{
    /// <summary>To introduce people to each other.</summary>
    public const string Introduce = "matching.introduce";
}
