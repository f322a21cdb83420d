namespace Juluo.Alliances;

/// <summary>By what an index is put into sections.</summary>
[Named("index-order")]
public enum IndexOrder
{
    Name,
    Place,
}
