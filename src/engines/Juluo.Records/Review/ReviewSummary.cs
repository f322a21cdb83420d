using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Juluo.Records;

/// <summary>The totals of a review. Counts of subjects consider their convictions in all counties.</summary>
public sealed record ReviewSummary
{
    /// <summary>The county whose convictions were reviewed.</summary>
    public required string County { get; init; }

    /// <summary>The day of the earliest conviction under review; null if none has a day.</summary>
    public required DateOnly? Earliest { get; init; }

    /// <summary>The number of convictions under review without a day.</summary>
    public required int WithoutDay { get; init; }

    /// <summary>The number of charges that were not reviewed because their disposition is missing: each may have been a conviction. <see cref="ReviewTable.Decisions"/> lists their rows.</summary>
    public required int WithoutDisposition { get; init; }

    /// <summary>The number of subjects who have a charge without a disposition.</summary>
    public required int SubjectsWithoutDisposition { get; init; }

    /// <summary>The number of rows, without the header.</summary>
    public required long Rows { get; init; }

    /// <summary>The number of subjects with a conviction under review.</summary>
    public required int Subjects { get; init; }

    /// <summary>The numbers of subjects under review whom the rules' decisions leave without any conviction, a conviction in the last seven years, or a felony.</summary>
    public required Relief Current { get; init; }

    /// <summary>The numbers as in <see cref="Current"/> if every conviction under review were dismissed.</summary>
    public required Relief IfAllDismissed { get; init; }

    /// <summary>The number of convictions under review, by section.</summary>
    public required IReadOnlyDictionary<string, int> BySection { get; init; }

    /// <summary>The number of felonies under review.</summary>
    public required int Felonies { get; init; }

    /// <summary>The number of convictions under review that are not felonies.</summary>
    public required int Others { get; init; }

    /// <summary>The number of subjects with at least one conviction dismissed or reduced.</summary>
    public required int SomeRelief { get; init; }

    /// <summary>The number of convictions by decision and reason, in English.</summary>
    public required IReadOnlyDictionary<(string Decision, string Reason), int> ByReason { get; init; }

    /// <summary>The county's choices, including the sections that it dismisses and those that it reduces.</summary>
    public required CountyChoices Choices { get; init; }

    /// <summary>Returns the number of convictions with a decision: <c>dismiss</c>, <c>reduce</c>, <c>none</c> or <c>unknown</c>.</summary>
    public int Of(string decision) => ByReason.Where(r => r.Key.Decision == decision).Sum(r => r.Value);

    /// <summary>Numbers of subjects who would lose all their convictions of some kind. Those who had none of the kind are not counted.</summary>
    /// <param name="NoConviction">The number without any conviction.</param>
    /// <param name="NoConvictionLast7Years">The number without a conviction in the seven years before the day of the review.</param>
    /// <param name="NoFelony">The number without a felony.</param>
    public sealed record Relief(int NoConviction, int NoConvictionLast7Years, int NoFelony);

    /// <summary>Returns the summary in the format that counties' programs read: one line of JSON, with the keys of their summaries.</summary>
    public byte[] ToJson()
    {
        var written = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(written, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("county", County);
            if (Earliest is { } earliest)
            {
                json.WriteString("earliestConviction", $"{earliest:yyyy-MM-dd}T00:00:00Z");
            }
            else
            {
                json.WriteNull("earliestConviction");
            }

            json.WriteNumber("lineCount", Rows);
            Write(json, "reliefWithCurrentEligibilityChoices", Current);
            Write(json, "reliefWithDismissAllProp64", IfAllDismissed);
            Write(json, "prop64ConvictionsCountInCountyByCodeSection", BySection);
            json.WriteNumber("subjectsWithProp64ConvictionCountInCounty", Subjects);
            json.WriteNumber("prop64FelonyConvictionsCountInCounty", Felonies);
            json.WriteNumber("prop64NonFelonyConvictionsCountInCounty", Others);
            json.WriteNumber("subjectsWithSomeReliefCount", SomeRelief);
            Write(json, "convictionDismissalCountByCodeSection", OfSections("dismiss", Choices.Dismiss, "Dismiss all HS {0} convictions"));
            Write(json, "convictionReductionCountByCodeSection", OfSections("reduce", Choices.Reduce, "Reduce all HS {0} convictions"));
            Write(
                json,
                "convictionDismissalCountByAdditionalRelief",
                ByReason
                    .Where(r => r.Key.Decision == "dismiss" && !IsOfSection(r.Key.Reason))
                    .ToDictionary(r => r.Key.Reason, r => r.Value, StringComparer.Ordinal)
            );
            json.WriteNumber("prop64ConvictionsWithoutDateCountInCounty", WithoutDay);
            json.WriteNumber("prop64ChargesWithoutDispositionCountInCounty", WithoutDisposition);
            json.WriteNumber("subjectsWithProp64ChargesWithoutDispositionCount", SubjectsWithoutDisposition);
            json.WriteEndObject();
        }

        return written.WrittenSpan.ToArray();
    }

    private Dictionary<string, int> OfSections(string decision, IEnumerable<string> sections, string reason) =>
        sections.ToDictionary(
            s => s,
            s => ByReason.GetValueOrDefault((decision, string.Format(System.Globalization.CultureInfo.InvariantCulture, reason, s))),
            StringComparer.Ordinal
        );

    private static bool IsOfSection(string reason) =>
        reason.StartsWith("Dismiss all HS", StringComparison.Ordinal)
        || reason.StartsWith("Misdemeanor or Infraction", StringComparison.Ordinal);

    private static void Write(Utf8JsonWriter json, string name, Relief relief)
    {
        json.WriteStartObject(name);
        json.WriteNumber("CountSubjectsNoConviction", relief.NoConviction);
        json.WriteNumber("CountSubjectsNoConvictionLast7Years", relief.NoConvictionLast7Years);
        json.WriteNumber("CountSubjectsNoFelony", relief.NoFelony);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(key, count);
        }

        json.WriteEndObject();
    }
}
