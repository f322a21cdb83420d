using Juluo.Rules;

namespace Juluo.Services;

/// <summary>A service as a form sends it.</summary>
/// <param name="Rules">The name of rules that come with the program; empty where <paramref name="RulesText"/> is given, or where all who ask can have it.</param>
/// <param name="RulesText">One's own file of rules.</param>
/// <param name="TitleEs">In Spanish, for readers of a service whose rules speak it.</param>
internal record ServiceForm(
    [Required, Length(Service.MostTitleZh, MostEn = Service.MostTitleEn)] LocalizedText? Title = null,
    [Length(Service.MostAbout, Lines = true)] LocalizedText? About = null,
    [Length(100)] string? Rules = null,
    [Length(Service.MostRulesText, Lines = true)] string? RulesText = null,
    [Length(Service.MostTitleEn)] string? TitleEs = null,
    [Length(Service.MostAbout, Lines = true)] string? AboutEs = null
)
{
    private const int MostFaults = 8;

    /// <summary>What is wrong, and the name of the rules.</summary>
    internal (List<Error> Wrong, string? Rules) Check()
    {
        var wrong = new List<Error>();
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
