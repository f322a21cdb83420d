using System.Collections.Immutable;
using Juluo.Rules;

namespace Juluo.Records;

/// <summary>The requirements on rules for reviewing records with them, and the questions that a record answers.</summary>
public static class ReviewRules
{
    internal const string Convictions = "convictions";
    internal const string Decision = "decision";
    private static readonly string[] OfSubject = ["birth", "birth_known", "deceased", "registered"];
    private static readonly string[] OfConviction = ["section", "date", "date_known", "felony", "reviewed", "earlier_same_section"];

    /// <summary>The names of the shipped rules.</summary>
    public static ImmutableArray<string> Shipped { get; } = ["prop64-county", "prop64-11361-8"];

    /// <summary>Returns the text of shipped rules.</summary>
    /// <exception cref="ArgumentException">No rules with this name are shipped.</exception>
    public static string TextOf(string shipped)
    {
        using var stream =
            typeof(ReviewRules).Assembly.GetManifestResourceStream($"Juluo.Records.Shipped.{shipped}.yaml")
            ?? throw new ArgumentException($"There are no rules {shipped}.", nameof(shipped));
        return new StreamReader(stream).ReadToEnd();
    }

    /// <summary>Checks whether rules meet the requirements for reviewing records. Returns the first missing one, or null.</summary>
    public static RecordFault? Lacking(RuleSet set, DateOnly at, CountyChoices? choices)
    {
        if (!set.Period.Has(at))
        {
            return new(
                0,
                $"{set.Name} is set from {set.Period.From:yyyy-MM-dd} until {set.Period.Until:yyyy-MM-dd}.",
                "Name a day of that time."
            );
        }

        if (
            set.Rule(Decision) is not { List: Convictions } decision
            || !new[] { "dismiss", "reduce", "none" }.All(decision.Type.Options.Contains)
        )
        {
            return new(
                0,
                $"{set.Name} has no rule called decision about each row of convictions.",
                "Write it with the options dismiss, reduce and none."
            );
        }

        if (RuleLine.Of(decision, at).Length == 0)
        {
            return new(0, $"The rule called decision in {set.Name} has no lines.", "Write choose: with a line for each reason.");
        }

        if (ReviewedSections.Names.FirstOrDefault(n => ReviewedSections.Codes(set, at, n) is null) is { } missing)
        {
            return new(0, $"{set.Name} has no list of codes called {missing}.", "Write it below parameters, as type: codes.");
        }

        foreach (var parameter in set.Parameters)
        {
            if (parameter.Values.SelectMany(v => v.Codes?.Unreadable ?? []).FirstOrDefault() is { } unreadable)
            {
                return new(
                    0,
                    $"{unreadable} in {parameter.Name} cannot be read as a section.",
                    "Write it as in 37 PC, 261(a)(2) PC or 246 + 186.22(b)(4) PC."
                );
            }
        }

        foreach (var question in set.Questions.Concat(set.Lists.SelectMany(l => l.Fields)).Where(q => q.Assume is null))
        {
            if (question.List is null && (choices ?? new()).Answer(question.Name) is not null)
            {
                if (choices is null)
                {
                    return new(0, $"{set.Name} asks what the county has chosen.", "Name the county's file of options.");
                }
            }
            else if (
                !(
                    question.List is null ? OfSubject
                    : question.List == Convictions ? OfConviction
                    : []
                ).Contains(question.Name)
            )
            {
                return new(
                    0,
                    $"{set.Name} asks for {question.Name}, which no record answers.",
                    "Write assume: and what is taken for the answer."
                );
            }
        }

        return null;
    }
}
