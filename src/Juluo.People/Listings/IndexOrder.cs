namespace Juluo.People;

/// <summary>By what an index is put into sections.</summary>
public enum IndexOrder
{
    Name,
    Place,
}
