namespace Juluo.Alliances;

/// <summary>How an index is divided into sections.</summary>
[Named("index-order")]
public enum IndexOrder
{
    Name,
    Place,
}
