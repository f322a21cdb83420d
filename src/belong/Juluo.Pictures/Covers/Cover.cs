namespace Juluo.Pictures;

/// <summary>The one picture at the head of a page, in two sizes. A new picture has a new key, and so a new address.</summary>
/// <param name="Words">A description of the picture, for people who cannot see it.</param>
public sealed record Cover(string Key, string SmallKey, LocalizedText? Words)
{
    public const int MostWords = 200;
    public const int Large = 1280;
    public const int Small = 480;

    /// <summary>Pages cut it to this, so that it has its place before it has come.</summary>
    public const int Wide = 960;

    public const int High = 540;
}

/// <summary>A change of a cover, by which it can be undone.</summary>
public readonly record struct CoverId(Guid Value) : IId<CoverId>
{
    public override string ToString() => Value.ToString();
}
