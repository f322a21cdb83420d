using Juluo.Rules;

namespace Juluo.Services;

/// <summary>The fields of a service, as a form sends them.</summary>
/// <param name="Rules">The name of rules that come with the program; empty if <paramref name="RulesText"/> is given, or if everyone who asks is entitled.</param>
/// <param name="RulesText">The community's own rules file.</param>
/// <param name="TitleEs">The title in Spanish, for a service whose rules support it.</param>
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

    /// <summary>Returns the errors, and the name of the rules.</summary>
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
