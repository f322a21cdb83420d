namespace Juluo.People;

public sealed partial class Person
{
    /// <summary>What a person says of themselves.</summary>
    public sealed record Details(string Name, string? LatinName, TradeId? Trade, string Language, bool Listed)
    {
        public IReadOnlyList<Error> Check() =>
            [
                .. FormText.CheckGiven(nameof(Name), Name, MostName),
                .. string.IsNullOrWhiteSpace(LatinName) ? [] : FormText.CheckGiven(nameof(LatinName), LatinName, MostName),
                .. Languages.All.Contains(Language) ? [] : (Error[])[new Unreadable(nameof(Language))],
            ];
    }

    public void Describe(Details said)
    {
        Name = said.Name.Trim();
        LatinName = string.IsNullOrWhiteSpace(said.LatinName) ? null : said.LatinName.Trim();
        TradeId = said.Trade;
        Language = said.Language;
        Listed = said.Listed;
    }
}
