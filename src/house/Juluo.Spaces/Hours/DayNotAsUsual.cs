namespace Juluo.Spaces;

/// <summary>A day on which a site is closed, or open at special hours.</summary>
/// <param name="Hours">The special hours, or null if closed all day.</param>
/// <param name="Source">The source: <see cref="ByHand"/>, <see cref="OfFile"/> or <see cref="OfFeed"/>.</param>
public sealed record DayNotAsUsual(LocalDate Day, LocalizedText Name, DayHours? Hours = null, string Source = DayNotAsUsual.ByHand)
{
    public const string ByHand = "hand";
    public const string OfFile = "file";
    public const string OfFeed = "feed";
    public const int MostName = 80;
}
