namespace Juluo.Surveys;

/// <summary>What is published of a count: that it is no less and no more. Where both are the same it is the count.</summary>
public readonly record struct CountRange(int Least, int Most)
{
    public bool IsExact => Least == Most;

    internal static CountRange Of(int count) => new(count, count);

    internal bool Has(int count) => Least <= count && count <= Most;
}
