using System.Text.Json;
using System.Text.Json.Serialization;

namespace Juluo.Questionnaires;

/// <summary>
/// A text of a form in any of its languages. If a translation is missing, readers see another language: forms have more languages than the program, and a gap must not
/// hide a question.
/// </summary>
[JsonConverter(typeof(AsObject))]
public sealed class FormTexts : IEquatable<FormTexts>
{
    private readonly List<KeyValuePair<string, string>> said;

    /// <param name="said">Texts by language (BCP 47), the form's own first. Empty ones are dropped.</param>
    public FormTexts(IEnumerable<KeyValuePair<string, string>> said) =>
        this.said = [.. said.Where(s => !string.IsNullOrWhiteSpace(s.Value)).Select(s => KeyValuePair.Create(s.Key, s.Value.Trim()))];

    /// <summary>Texts by language, in the order of the form's languages.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Said => said;

    /// <summary>True if it has no text in any language.</summary>
    [JsonIgnore]
    public bool IsEmpty => said.Count == 0;

    /// <summary>Returns the text for a reader of that language: otherwise in a close one, otherwise in the original one.</summary>
    public string In(string language) =>
        Own(language) ?? said.Find(s => Primary(s.Key) == Primary(language)).Value ?? (said.Count > 0 ? said[0].Value : "");

    /// <summary>Returns the text in exactly that language; null: a gap.</summary>
    public string? Own(string language) => said.Find(s => s.Key == language).Value;

    /// <summary>Returns a copy with a different text in one language, in the order of the form's languages.</summary>
    public FormTexts With(string language, string? text, IReadOnlyList<string> order) =>
        new(said.Where(s => s.Key != language).Append(new(language, text ?? "")).OrderBy(s => order.TakeWhile(o => o != s.Key).Count()));

    public bool Equals(FormTexts? other) => other is not null && said.SequenceEqual(other.said);

    public override bool Equals(object? obj) => Equals(obj as FormTexts);

    public override int GetHashCode() => said.Count;

    public override string ToString() => string.Join(" / ", said.Select(s => s.Value));

    private static string Primary(string language) => language.Split('-')[0];

    private sealed class AsObject : JsonConverter<FormTexts>
    {
        public override FormTexts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? throw new JsonException());

        public override void Write(Utf8JsonWriter writer, FormTexts value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.said.ToDictionary(StringComparer.Ordinal), options);
    }
}
