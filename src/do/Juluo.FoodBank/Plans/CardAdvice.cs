namespace Juluo.FoodBank;

/// <summary>The advice of the food bank on how to get a card; the text is null if none was written.</summary>
internal sealed record CardAdvice(LocalizedText? Text)
{
    public const int MostZh = 600;
    public const int MostEn = 1200;
}
