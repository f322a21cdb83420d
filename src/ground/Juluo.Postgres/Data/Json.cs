using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Juluo.Postgres;

/// <summary>JSON options of the program: camelCase, enums by name, instants as RFC 3339, dates as ISO 8601.</summary>
public static class Json
{
    public static readonly JsonSerializerOptions Options = Make(JsonNumberHandling.Strict, within: null);

    /// <summary>The range of years of dates and instants from outside. Arithmetic on them, a day or a century more, remains within the calendar.</summary>
    private static readonly (int First, int Last) Years = (1000, 2999);

    /// <summary>Options for request bodies in JSON: numbers must be numbers, not text, and years are limited to 1000 to 2999.</summary>
    public static readonly JsonSerializerOptions FromBody = Make(JsonNumberHandling.Strict, Years);

    /// <summary>Options for forms and addresses, in which every value is text; years are limited to 1000 to 2999.</summary>
    public static readonly JsonSerializerOptions FromText = Make(JsonNumberHandling.AllowReadingFromString, Years, new TextBool());

    private static JsonSerializerOptions Make(JsonNumberHandling numbers, (int First, int Last)? within, params JsonConverter[] more)
    {
        var (earliest, latest) = within ?? (LocalDate.MinIsoValue.Year, LocalDate.MaxIsoValue.Year);
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = numbers,
            // Not for HTML: a page never embeds this without escaping "<".
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            RespectNullableAnnotations = true,
            AllowOutOfOrderMetadataProperties = true, // jsonb sorts its keys
        };
        foreach (var converter in more)
            options.Converters.Add(converter);
        options.Converters.Add(new IdJson());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(
            new Pattern<Instant>(InstantPattern.ExtendedIso, at => at.InUtc().Year >= earliest && at.InUtc().Year <= latest)
        );
        options.Converters.Add(new Pattern<LocalDate>(LocalDatePattern.Iso, day => day.Year >= earliest && day.Year <= latest));
        options.Converters.Add(new IntervalJson());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class Pattern<T>(IPattern<T> pattern, Func<T, bool> fits) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && pattern.Parse(reader.GetString()!) is { Success: true } parsed && fits(parsed.Value)
                ? parsed.Value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(pattern.Format(value));
    }

    /// <summary>Writes an interval as start and end; an open end is null.</summary>
    private sealed class IntervalJson : JsonConverter<Interval>
    {
        private sealed record Ends(Instant? Start, Instant? End);

        public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Ends>(ref reader, options) is { } ends
            && (ends.Start is null || ends.End is null || ends.Start <= ends.End)
                ? new(ends.Start, ends.End)
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Ends(value.HasStart ? value.Start : null, value.HasEnd ? value.End : null), options);
    }

    /// <summary>Reads a bool as boxes, buttons and programs write it. Anything else is refused: read as false, it would decline something that was meant to be accepted.</summary>
    private sealed class TextBool : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType switch
            {
                JsonTokenType.True => true,
                JsonTokenType.False => false,
                JsonTokenType.String => reader.GetString()!.ToUpperInvariant() switch
                {
                    "TRUE" or "ON" or "1" or "YES" => true,
                    "FALSE" or "OFF" or "0" or "NO" => false,
                    _ => throw new JsonException(),
                },
                _ => throw new JsonException(),
            };

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
    }
}
