namespace Juluo.FoodBank;

/// <summary>How a household gets a card, as those who run the food bank say it; null: they have not said.</summary>
internal sealed record CardAdvice(LocalizedText? Text)
{
    public const int MostZh = 600;
    public const int MostEn = 1200;
}
