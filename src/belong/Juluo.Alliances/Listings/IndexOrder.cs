namespace Juluo.Alliances;

/// <summary>The criterion by which an index is divided into sections.</summary>
[Named("index-order")]
public enum IndexOrder
{
    Name,
    Place,
}
