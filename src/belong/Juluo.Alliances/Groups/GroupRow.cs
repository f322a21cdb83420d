namespace Juluo.Alliances;

/// <summary>A group as a row of a table.</summary>
/// <param name="NameEn">The English name, if different.</param>
internal sealed record GroupRow(string Name, string? NameEn, Listing Says)
{
    public const int MostName = 120;

    public IEnumerable<Error> Check() =>
        [.. FormText.CheckGiven("name", Name, MostName), .. FormText.Check("name_en", NameEn, MostName), .. Says.Check()];
}
