namespace Juluo.FoodBank;

/// <summary>Advice on how to get a card, written by the food bank; the text is null if there is none.</summary>
internal sealed record CardAdvice(LocalizedText? Text)
{
    public const int MostZh = 600;
    public const int MostEn = 1200;
}
