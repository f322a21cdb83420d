using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Juluo.Rules;

namespace Juluo.Records;

/// <summary>The words for decisions and their reasons, from the rules.</summary>
internal sealed partial class DecisionTexts
{
    private readonly Rule _rule;
    private readonly string[] _english;
    private readonly byte[][] _reasons;
    private readonly byte[][] _reasonsIn;
    private readonly byte[][] _determinations;
    private readonly byte[][] _citations;
    private readonly byte[][] _links;

    public DecisionTexts(ReviewOptions options)
    {
        _rule = options.Rules.Rule(ReviewRules.Decision)!;
        var lines = RuleLine.Of(_rule, options.At);
        string Said(RuleLine line, string language) =>
            Named()
                .Replace(
                    line.Says?.In(language) ?? string.Empty,
                    m =>
                        options.Choices?.Answer(m.Groups["name"].Value) is { } answer
                            ? answer.ToString(CultureInfo.InvariantCulture)
                            : m.Value
                );
        _english = [.. lines.Select(l => Said(l, "en"))];
        _reasons = [.. _english.Select(Encoding.UTF8.GetBytes)];
        _reasonsIn = [.. lines.Select(l => Encoding.UTF8.GetBytes(Said(l, options.Language)))];
        _determinations = [.. _rule.OptionTexts.Select(t => Encoding.UTF8.GetBytes(t.In("en")))];
        var cites = lines.Select(l => l.Cites.IsEmpty ? _rule.Cites : l.Cites).ToList();
        _citations = [.. cites.Select(c => Encoding.UTF8.GetBytes(string.Join("; ", c)))];
        _links =
        [
            .. cites.Select(c =>
                Encoding.UTF8.GetBytes(c.Select(one => one.Source.Link?.ToString()).FirstOrDefault(l => l is not null) ?? string.Empty)
            ),
        ];
        Dismiss = _rule.Type.Options.IndexOf("dismiss");
        Reduce = _rule.Type.Options.IndexOf("reduce");
    }

    /// <summary>The index of the option "dismiss" among the results of the deciding rule.</summary>
    public int Dismiss { get; }

    /// <summary>The index of the option "reduce" among the results of the deciding rule.</summary>
    public int Reduce { get; }

    public string Word(byte decision) => decision == Deciding.Unknown ? "unknown" : _rule.Type.Options[decision];

    public string EnglishReason(ConvictionFacts of) => of.Decision == Deciding.Unknown ? string.Empty : _english[of.Line];

    /// <summary>Returns the texts for the tables that counties already know: empty without relief.</summary>
    public (byte[] Determination, byte[] Reason) Known(ConvictionFacts of) =>
        of.Decision == Dismiss || of.Decision == Reduce ? (_determinations[of.Decision], _reasons[of.Line]) : ([], []);

    /// <summary>Returns the reason, citation and link of a decision for the table; empty texts if the decision is unknown.</summary>
    public (byte[] Reason, byte[] Citation, byte[] Link) Full(ConvictionFacts of) =>
        of.Decision == Deciding.Unknown ? ([], [], []) : (_reasonsIn[of.Line], _citations[of.Line], _links[of.Line]);

    [GeneratedRegex(
        @"\{(?<name>[a-z][a-z0-9_]*)\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Named();
}
