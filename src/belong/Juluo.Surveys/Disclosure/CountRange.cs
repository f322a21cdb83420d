namespace Juluo.Surveys;

/// <summary>A published count, as a range. If both ends are equal, it is exact.</summary>
public readonly record struct CountRange(int Least, int Most)
{
    public bool IsExact => Least == Most;

    internal static CountRange Of(int count) => new(count, count);

    internal bool Has(int count) => Least <= count && count <= Most;
}
