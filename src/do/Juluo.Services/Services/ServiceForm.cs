using Juluo.Rules;

namespace Juluo.Services;

/// <summary>A service as a form sends it.</summary>
/// <param name="Rules">The name of rules that come with the program; empty where <paramref name="RulesText"/> is given, or where all who ask can have it.</param>
/// <param name="RulesText">One's own file of rules.</param>
/// <param name="TitleEs">In Spanish, for readers of a service whose rules speak it.</param>
internal record ServiceForm(
    [Required] LocalizedText? Title = null,
    LocalizedText? About = null,
    string? Rules = null,
    string? RulesText = null,
    string? TitleEs = null,
    string? AboutEs = null
)
{
    private const int MostFaults = 8;

    internal ServiceForm Trimmed() =>
        this with
        {
            Rules = FormText.Some(Rules),
            RulesText = FormText.Long(RulesText),
            TitleEs = FormText.Some(TitleEs),
            AboutEs = FormText.Long(AboutEs),
        };

    /// <summary>What is wrong, and the name of the rules.</summary>
    internal (List<Error> Wrong, string? Rules) Check()
    {
        List<Error> wrong =
        [
            .. FormText.CheckGiven("title", Title, Service.MostTitleZh, Service.MostTitleEn),
            .. FormText.CheckLong("about", About, Service.MostAbout),
            .. FormText.Check("titleEs", TitleEs, Service.MostTitleEn),
            .. FormText.CheckLong("aboutEs", AboutEs, Service.MostAbout),
            .. FormText.CheckLong("rulesText", RulesText, Service.MostRulesText),
        ];
        if (wrong.Count > 0)
            return (wrong, null);
        if (RulesText is null)
        {
            if (Rules is { } named && ShippedRules.Find(named) is null)
                wrong.Add(new ServiceErrors.NoSuchRules(named, string.Join(", ", ShippedRules.Names)));
            return (wrong, Rules);
        }

        var read = ShippedRules.ReadWith("rules.yaml", RulesText);
        wrong.AddRange(read.Faults.Take(MostFaults).Select(f => new ServiceErrors.WrongRules(f.Line, RuleFault.Said(f))));
        return (wrong, read.Set?.Name);
    }
}
