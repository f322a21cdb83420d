namespace Juluo.Worlds.Bench;

/// <summary>An introduction and its outcome.</summary>
/// <param name="Day">The day when the two were asked.</param>
/// <param name="MetOn">The day of the meeting; null if they never met.</param>
/// <param name="Anyway">True if they got to know each other by themselves in the 60 days after.</param>
/// <param name="Worth">The product's value for the pair; null for other policies.</param>
internal sealed record Course(int A, int B, int Day, bool YesA, bool YesB, int? MetOn, bool Useful, bool Anyway, Worth? Worth)
{
    public bool Agreed => YesA && YesB;

    public bool Succeeded => MetOn is not null && Useful;

    public bool Has(int person) => A == person || B == person;
}
