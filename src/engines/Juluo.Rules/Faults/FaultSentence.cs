using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Juluo.Rules;

/// <summary>
/// A sentence about a file: what it always says, and what is put into it. It is written in English where it is used, as an interpolated string, and said in the languages of
/// <c>Faults/LANGUAGE.json</c>, which have it by its English words.
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

    /// <summary>For branches: between them an interpolated string would be put together before it is known that it is a sentence. Nothing else makes a sentence of a text.</summary>
    public static FaultSentence Of(FaultSentence sentence) => sentence;

    /// <summary>A sentence that was put together elsewhere.</summary>
    public static FaultSentence AsSaid(string words) => new(words);

    public void AppendLiteral(string words) => written.Append(words.Replace("{", "{{").Replace("}", "}}"));

    public void AppendFormatted<T>(T part) => Append(part);

    public void AppendFormatted<T>(T part, string format)
        where T : IFormattable => Append(part.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>In Chinese where that is asked for and the sentence is known there; in English else.</summary>
    public string In(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Said(Chinese, language) : ToString();

    public override string ToString()
    {
        var words = Said(null, "en");
        return parts is [RuleType, ..] && Key.StartsWith("{0}", StringComparison.Ordinal)
            ? $"{char.ToUpperInvariant(words[0])}{words[1..]}"
            : words;
    }

    /// <summary>The English words that are known in Chinese, with the Chinese ones.</summary>
    public static IReadOnlyDictionary<string, string> InChinese => Chinese;

    /// <summary>The English words with places for what is put in: what the other languages have it by.</summary>
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
