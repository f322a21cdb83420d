using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NodaTime.Text;

namespace Juluo.Questionnaires;

/// <summary>JSON of answers: camelCase, each with its <c>kind</c>, days as ISO 8601. Must not change, as stored answers are read for years.</summary>
internal static class AnswerJson
{
    public static readonly JsonSerializerOptions Options = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            RespectNullableAnnotations = true,
            AllowOutOfOrderMetadataProperties = true, // PostgreSQL's jsonb sorts its keys
        };
        options.Converters.Add(new DayJson());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class DayJson : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && LocalDatePattern.Iso.Parse(reader.GetString()!) is { Success: true } day
                ? day.Value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
