namespace Juluo.Pictures;

/// <summary>The cover picture of a page, in two sizes. A new picture has a new key and therefore a new URL.</summary>
/// <param name="Words">A description of the picture, for people who cannot see it.</param>
public sealed record Cover(string Key, string SmallKey, LocalizedText? Words)
{
    public const int MostWords = 200;
    public const int Large = 1280;
    public const int Small = 480;

    /// <summary>Size to which pages crop it, so that its space is reserved before it loads.</summary>
    public const int Wide = 960;

    public const int High = 540;
}

/// <summary>Id of a change of a cover, for undoing it.</summary>
public readonly record struct CoverId(Guid Value) : IId<CoverId>
{
    public override string ToString() => Value.ToString();
}
