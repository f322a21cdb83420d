using Juluo.Rules;
using Evaluation = Juluo.Rules.Evaluation;
using Finding = Juluo.Rules.Finding;

namespace Juluo.Services;

/// <summary>A reason in a sentence, with its legal sources and the reasons it is based on.</summary>
/// <param name="Cites">The paragraphs, with their addresses.</param>
/// <param name="Parts">The reasons it is based on; empty if this reason was already explained above.</param>
public sealed record CheckReason(string Says, IReadOnlyList<CheckReason.Cite> Cites, IReadOnlyList<CheckReason> Parts)
{
    public sealed record Cite(string Paragraph, string? Link);

    internal static CheckReason Of(Explanation explanation, Evaluation evaluation, Wording wording, HashSet<(string, int)> said)
    {
        var rule = explanation.Result as Finding.OfRule;
        var again = rule is not null && !said.Add((rule.Rule.Name, rule.Row));
        return new(
            wording.Say(explanation.Result, evaluation),
            rule is null ? [] : [.. rule.Cites.Select(c => new Cite(c.ToString(), c.Source.Link?.ToString()))],
            again ? [] : [.. explanation.Parts.Select(p => Of(p, evaluation, wording, said))]
        );
    }
}
