using System.Collections.Immutable;
using System.Text.Json;
using Juluo.Rules;

namespace Juluo.Records;

/// <summary>The county's choices of convictions to dismiss and to reduce, in the file format for options that counties already use.</summary>
public sealed record CountyChoices
{
    private static readonly string[] Sections = ["11357", "11358", "11359", "11360"];
    private const string Baseline = "baselineEligibility";
    private const string Relief = "additionalRelief";
    private static readonly string[] OfBaseline = ["dismiss", "reduce"];
    private static readonly string[] OfRelief =
    [
        "subjectUnder21AtConviction",
        "subjectHasOnlyProp64Charges",
        "subjectIsDeceased",
        "subjectAgeThreshold",
        "yearsSinceConvictionThreshold",
        "yearsCrimeFreeThreshold",
    ];

    /// <summary>The sections under which all convictions are dismissed, in the county's order.</summary>
    public ImmutableArray<string> Dismiss { get; init; } = [];

    /// <summary>The sections under which all convictions are reduced, in the county's order.</summary>
    public ImmutableArray<string> Reduce { get; init; } = [];

    /// <summary>True if convictions at an age under 21 are dismissed.</summary>
    public bool Under21 { get; init; }

    /// <summary>True if convictions are dismissed for people whose only convictions are those under review.</summary>
    public bool OnlyThese { get; init; }

    /// <summary>True if the convictions of people who have died are dismissed.</summary>
    public bool Deceased { get; init; }

    /// <summary>The age in years from which a person's convictions are dismissed, 40 to 65; 0 if age does not count.</summary>
    public int Age { get; init; }

    /// <summary>The number of years after which a conviction is dismissed, 1 to 15; 0 if its age does not count.</summary>
    public int YearsSince { get; init; }

    /// <summary>The number of years without any conviction after which a conviction is dismissed, 1 to 15; 0 if they do not count.</summary>
    public int YearsCrimeFree { get; init; }

    /// <summary>
    /// Reads a file of options, in JSON. Names are case-insensitive. Both sections are required; within them, an absent or null option is off. An unknown name is refused: if it were ignored,
    /// a misspelled option would change the relief without notice.
    /// </summary>
    /// <returns>The choices, or the fault.</returns>
    public static (CountyChoices? Choices, RecordFault? Fault) Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            if (json.Span.StartsWith("\uFEFF"u8))
            {
                json = json[3..];
            }

            using var document = JsonDocument.Parse(json);
            OnlyKnown(document.RootElement, "The options", [Baseline, Relief]);
            var baseline = Section(document.RootElement, Baseline, OfBaseline);
            var relief = Section(document.RootElement, Relief, OfRelief);
            return (
                new()
                {
                    Dismiss = List(baseline, "dismiss"),
                    Reduce = List(baseline, "reduce"),
                    Under21 = YesNo(relief, "subjectUnder21AtConviction"),
                    OnlyThese = YesNo(relief, "subjectHasOnlyProp64Charges"),
                    Deceased = YesNo(relief, "subjectIsDeceased"),
                    Age = Years(relief, "subjectAgeThreshold", 40, 65),
                    YearsSince = Years(relief, "yearsSinceConvictionThreshold", 1, 15),
                    YearsCrimeFree = Years(relief, "yearsCrimeFreeThreshold", 1, 15),
                },
                null
            );
        }
        catch (JsonException wrong)
        {
            return (
                null,
                new(0, $"The options are not JSON at line {wrong.LineNumber + 1}.", "Look for a comma or a bracket that is missing.")
            );
        }
        catch (WrongOptionsException wrong)
        {
            return (null, new(0, wrong.Message, wrong.Mend));
        }
    }

    private static JsonElement Section(JsonElement whole, string name, string[] known)
    {
        var section =
            Part(whole, name)
            ?? throw new WrongOptionsException($"The options have no {name}.", $"Write it with what it holds: {string.Join(", ", known)}.");
        OnlyKnown(section, name, known);
        return section;
    }

    private static void OnlyKnown(JsonElement section, string name, string[] known)
    {
        if (section.ValueKind != JsonValueKind.Object)
        {
            throw new WrongOptionsException(
                $"{name} must be an object, and something else is there.",
                $"Write {{ … }} with {string.Join(", ", known)} in it."
            );
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in section.EnumerateObject().Select(p => p.Name))
        {
            if (!known.Contains(property, StringComparer.OrdinalIgnoreCase))
            {
                throw new WrongOptionsException(
                    $"{name} can’t have “{property}”.",
                    NearName.Of(property, known) is { } near ? $"Did you mean {near}?" : $"Use {string.Join(", ", known)}."
                );
            }

            if (!seen.Add(property))
            {
                throw new WrongOptionsException($"{name} has “{property}” twice.", "Take one of them out.");
            }
        }
    }

    private static JsonElement? Part(JsonElement of, string name)
    {
        JsonElement? found = null;
        foreach (
            var property in of.EnumerateObject()
                .Where(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && p.Value.ValueKind != JsonValueKind.Null)
        )
        {
            found = property.Value;
        }

        return found;
    }

    private static ImmutableArray<string> List(JsonElement of, string name)
    {
        if (Part(of, name) is not { } list)
        {
            return [];
        }

        if (
            list.ValueKind != JsonValueKind.Array
            || list.EnumerateArray().Any(s => s.ValueKind != JsonValueKind.String || !Sections.Contains(s.GetString()))
        )
        {
            throw new WrongOptionsException($"{name} in the options is no list of {string.Join(", ", Sections)}.");
        }

        return [.. list.EnumerateArray().Select(s => s.GetString()!).Distinct()];
    }

    private static bool YesNo(JsonElement of, string name) =>
        Part(of, name) switch
        {
            null => false,
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            _ => throw new WrongOptionsException($"{name} in the options is neither true nor false."),
        };

    private static int Years(JsonElement of, string name, int least, int most) =>
        Part(of, name) switch
        {
            null => 0,
            { ValueKind: JsonValueKind.Number } number
                when number.TryGetInt32(out var years) && (years == 0 || (years >= least && years <= most)) => years,
            _ => throw new WrongOptionsException($"{name} in the options is not between {least} and {most}, nor 0."),
        };

    /// <summary>Returns the answer to a question that rules ask about a county, by the question's name; null if the question is not about the county.</summary>
    internal long? Answer(string question) =>
        question switch
        {
            "dismiss_under_21" => Under21 ? 1 : 0,
            "dismiss_if_only_these" => OnlyThese ? 1 : 0,
            "dismiss_if_deceased" => Deceased ? 1 : 0,
            "age_threshold" => Age,
            "years_since_threshold" => YearsSince,
            "years_crime_free_threshold" => YearsCrimeFree,
            ['d', 'i', 's', 'm', 'i', 's', 's', '_', .. var section] when Sections.Contains(section) => Dismiss.IndexOf(section) + 1,
            ['r', 'e', 'd', 'u', 'c', 'e', '_', .. var section] when Sections.Contains(section) => Reduce.IndexOf(section) + 1,
            _ => null,
        };

    private sealed class WrongOptionsException(string what, string mend = "Change it in the file of options.") : Exception(what)
    {
        public string Mend => mend;
    }
}
