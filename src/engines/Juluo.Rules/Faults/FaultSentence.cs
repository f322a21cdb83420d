using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Juluo.Rules;

/// <summary>
/// A sentence about a file: a fixed text with placeholders, and the values for them. Code writes it in English, as an interpolated string; <c>Faults/LANGUAGE.json</c> has its
/// translations, keyed by the English text.
/// </summary>
[InterpolatedStringHandler]
internal sealed class FaultSentence
{
    private static readonly Dictionary<string, string> Chinese = Sentences("zh-Hant");

    private readonly StringBuilder written;
    private readonly List<object?> parts = [];

    public FaultSentence(int literalLength, int formattedCount) => written = new(literalLength + (4 * formattedCount));

    private FaultSentence(string words)
        : this(words.Length, 0) => AppendLiteral(words);

    public static FaultSentence Empty { get; } = new(string.Empty);

    public bool IsEmpty => written.Length == 0;

    /// <summary>For conditional expressions: without it, the interpolated string would become a string before its target type is known. No other method converts a text to a sentence.</summary>
    public static FaultSentence Of(FaultSentence sentence) => sentence;

    /// <summary>Returns a sentence that is not translated, because it was assembled elsewhere.</summary>
    public static FaultSentence AsSaid(string words) => new(words);

    public void AppendLiteral(string words) => written.Append(words.Replace("{", "{{").Replace("}", "}}"));

    public void AppendFormatted<T>(T part) => Append(part);

    public void AppendFormatted<T>(T part, string format)
        where T : IFormattable => Append(part.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>Returns the sentence in Chinese if the language is Chinese and a translation exists; otherwise in English.</summary>
    public string In(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Said(Chinese, language) : ToString();

    public override string ToString()
    {
        var words = Said(null, "en");
        return parts is [RuleType, ..] && Key.StartsWith("{0}", StringComparison.Ordinal)
            ? $"{char.ToUpperInvariant(words[0])}{words[1..]}"
            : words;
    }

    /// <summary>The Chinese translations by their English texts.</summary>
    public static IReadOnlyDictionary<string, string> InChinese => Chinese;

    /// <summary>The English text with placeholders: the key of its translations.</summary>
    public string Key => written.ToString();

    private string Said(Dictionary<string, string>? words, string language) =>
        words?.GetValueOrDefault(Key) is { } known || words is null
            ? string.Format(
                CultureInfo.InvariantCulture,
                words is null ? Key : words[Key],
                [.. parts.Select(p => Part(p, words, language))]
            )
            : ToString();

    private static string Part(object? part, Dictionary<string, string>? words, string language) =>
        part switch
        {
            FaultSentence sentence => sentence.In(language),
            RuleType type => type.In(language),
            string text => words?.GetValueOrDefault(text) ?? text,
            _ => Convert.ToString(part, CultureInfo.InvariantCulture) ?? string.Empty,
        };

    private void Append(object? part)
    {
        written.Append(CultureInfo.InvariantCulture, $"{{{parts.Count}}}");
        parts.Add(part);
    }

    private static Dictionary<string, string> Sentences(string language)
    {
        using var file = typeof(FaultSentence).Assembly.GetManifestResourceStream($"Juluo.Rules.Faults.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
