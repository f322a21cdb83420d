namespace Juluo.Pictures;

/// <summary>The cover picture of a page, in two sizes. A new picture has a new key and therefore a new URL.</summary>
/// <param name="Words">A description of the picture, for people who cannot see it.</param>
public sealed record Cover(string Key, string SmallKey, LocalizedText? Words)
{
    public const int MostWords = 200;
    public const int Large = 1280;
    public const int Small = 480;

    /// <summary>The width in pixels to which pages crop a cover. With <see cref="High"/> it reserves the space before the picture loads.</summary>
    public const int Wide = 960;

    public const int High = 540;
}

/// <summary>The id of a change of a cover, by which the change can be undone.</summary>
public readonly record struct CoverId(Guid Value) : IId<CoverId>
{
    public override string ToString() => Value.ToString();
}
