namespace Juluo.People;

public sealed partial class Person
{
    /// <summary>The basic details that people enter about themselves.</summary>
    public record Details(
        [Required] string Name = "",
        string? LatinName = null,
        ProfessionId? Trade = null,
        string Language = Languages.Chinese,
        bool Listed = false
    )
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
        ProfessionId = said.Trade;
        Language = said.Language;
        Listed = said.Listed;
    }
}
