namespace Juluo.People;

/// <summary>A trade as other modules see it.</summary>
public sealed record TradeCard(TradeId Id, string Zh, string En)
{
    public string Name(string language) => string.Equals(language, Languages.English, StringComparison.Ordinal) ? En : Zh;

    public LocalizedText Names() => new(Zh, En);
}
