namespace Juluo.Alliances;

/// <summary>A group as a row of a table brings it.</summary>
internal sealed record GroupRow(string Name, Listing Says)
{
    public const int MostName = 120;

    public IEnumerable<Error> Check() => [.. FormText.CheckGiven("name", Name, MostName), .. Says.Check()];
}
