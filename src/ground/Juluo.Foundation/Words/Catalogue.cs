using System.Reflection;

namespace Juluo.Foundation;

/// <summary>
/// All texts of the program in all languages: the modules' <c>Words/en.json</c> and <c>Words/zh-Hant.json</c>, flat, one text per key; and some in
/// <see cref="Languages.Further"/>, such as <c>Words/es.json</c>.
/// </summary>
public sealed class Catalogue
{
    // With duplicate keys, the first text would be lost.
    private static readonly JsonSerializerOptions EachKeyOnce = new() { AllowDuplicateProperties = false };
    private const int MostMissed = 100;
    private readonly Dictionary<string, Dictionary<string, Sentence>> byLanguage = new(StringComparer.Ordinal);
    private static readonly IReadOnlyList<string> Spoken = [.. Languages.All, .. Languages.Further];

    /// <summary>Texts by assembly and language, read once per process and shared by all catalogues.</summary>
    private static readonly ConcurrentDictionary<(Assembly Assembly, string Language), KeyValuePair<string, Sentence>[]> Read = new();

    private readonly ConcurrentDictionary<string, bool> missed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> lacking = new(StringComparer.Ordinal);

    public Catalogue(IEnumerable<Assembly> assemblies)
    {
        foreach (var language in Spoken)
            byLanguage[language] = new(StringComparer.Ordinal);
        foreach (var assembly in assemblies.Prepend(typeof(Catalogue).Assembly).Distinct())
        foreach (var language in Spoken)
        foreach (var (key, sentence) in Read.GetOrAdd((assembly, language), SentencesOf))
            if (!byLanguage[language].TryAdd(key, sentence))
                throw new InvalidOperationException($"{assembly.GetName().Name} says {key} a second time in {language}.");
    }

    private static KeyValuePair<string, Sentence>[] SentencesOf((Assembly Assembly, string Language) of)
    {
        var name = Array.Find(
            of.Assembly.GetManifestResourceNames(),
            n => n.EndsWith($".Words.{of.Language}.json", StringComparison.Ordinal)
        );
        if (name is null)
            return [];
        using var stream = of.Assembly.GetManifestResourceStream(name)!;
        // Keys are the same in each language, and in the code that names them.
        return
        [
            .. JsonSerializer
                .Deserialize<Dictionary<string, string>>(stream, EachKeyOnce)!
                .Select(said => KeyValuePair.Create(string.Intern(said.Key), Sentence.Unparsed(said.Value))),
        ];
    }

    public IReadOnlyCollection<string> Keys(string language) => byLanguage[language].Keys;

    /// <summary>Keys that a person was shown because they have no text: empty unless there is a bug.</summary>
    public IReadOnlyCollection<string> Missed => [.. missed.Keys];

    public Sentence? Find(string language, string key) => byLanguage[language].GetValueOrDefault(key);

    /// <summary>Keys that a page in a further language showed in another, as <c>es: key</c>: empty if its pages are complete.</summary>
    public IReadOnlyCollection<string> Lacking => [.. lacking.Keys];

    /// <summary>Returns the text in a further language, or null if it exists in a main language only.</summary>
    internal Sentence? FindFurther(string language, string key)
    {
        var sentence = Find(language, key);
        if (sentence is null && lacking.Count < MostMissed)
            lacking.TryAdd($"{language}: {key}", true);
        return sentence;
    }

    /// <summary>Records a missing key and returns it, to be shown in place of the text.</summary>
    internal string Miss(string key)
    {
        if (missed.Count < MostMissed)
            missed.TryAdd(key, true);
        return key;
    }
}
