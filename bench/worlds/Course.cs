namespace Juluo.Worlds.Bench;

/// <summary>An introduction and what became of it.</summary>
/// <param name="Day">When the two were asked.</param>
/// <param name="MetOn">Null: they never met.</param>
/// <param name="Anyway">They got to know each other by themselves in the 60 days after.</param>
/// <param name="Worth">What the product made of the pair; null for others.</param>
internal sealed record Course(int A, int B, int Day, bool YesA, bool YesB, int? MetOn, bool Useful, bool Anyway, Worth? Worth)
{
    public bool Agreed => YesA && YesB;

    public bool Succeeded => MetOn is not null && Useful;

    public bool Has(int person) => A == person || B == person;
}
