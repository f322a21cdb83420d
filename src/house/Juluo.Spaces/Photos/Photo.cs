namespace Juluo.Spaces;

/// <summary>A picture of a resource, in two sizes.</summary>
/// <param name="Words">A description of the picture, for people who cannot see it.</param>
public sealed record Photo(PhotoId Id, string Key, string SmallKey, LocalizedText Words)
{
    public const int Most = 8;
    public const int MostWords = 200;
    public const int Large = 1600;
    public const int Small = 480;
}
