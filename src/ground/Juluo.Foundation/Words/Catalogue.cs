using System.Reflection;

namespace Juluo.Foundation;

/// <summary>
/// All sentences of the program in all languages: the modules' <c>Words/en.json</c> and <c>Words/zh-Hant.json</c>, flat, one key one sentence; and of some in <see cref="Languages.Further"/>,
/// such as <c>Words/es.json</c>.
/// </summary>
public sealed class Catalogue
{
    // Of two sentences of one key the first would be lost.
    private static readonly JsonSerializerOptions EachKeyOnce = new() { AllowDuplicateProperties = false };
    private const int MostMissed = 100;
    private readonly Dictionary<string, Dictionary<string, Sentence>> byLanguage = new(StringComparer.Ordinal);
    private static readonly IReadOnlyList<string> Spoken = [.. Languages.All, .. Languages.Further];

    /// <summary>What an assembly says in a language is read once a process, whichever catalogues it comes to stand in.</summary>
    private static readonly ConcurrentDictionary<(Assembly Assembly, string Language), Dictionary<string, Sentence>> Read = new();

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

    private static Dictionary<string, Sentence> SentencesOf((Assembly Assembly, string Language) of)
    {
        var name = Array.Find(
            of.Assembly.GetManifestResourceNames(),
            n => n.EndsWith($".Words.{of.Language}.json", StringComparison.Ordinal)
        );
        if (name is null)
            return [];
        using var stream = of.Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer
            .Deserialize<Dictionary<string, string>>(stream, EachKeyOnce)!
            .ToDictionary(said => said.Key, said => Sentence.Parse(said.Value), StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Keys(string language) => byLanguage[language].Keys;

    /// <summary>Keys that a person was shown instead of a sentence, because there is none: empty unless something is wrong.</summary>
    public IReadOnlyCollection<string> Missed => [.. missed.Keys];

    public Sentence? Find(string language, string key) => byLanguage[language].GetValueOrDefault(key);

    /// <summary>Keys that a page in a further language said in another, as <c>es: key</c>: empty where its pages are complete.</summary>
    public IReadOnlyCollection<string> Lacking => [.. lacking.Keys];

    /// <summary>The sentence in a further language; null: it is said in one of ours.</summary>
    internal Sentence? FindFurther(string language, string key)
    {
        var sentence = Find(language, key);
        if (sentence is null && lacking.Count < MostMissed)
            lacking.TryAdd($"{language}: {key}", true);
        return sentence;
    }

    /// <summary>The key, which is shown since it has no sentence.</summary>
    internal string Miss(string key)
    {
        if (missed.Count < MostMissed)
            missed.TryAdd(key, true);
        return key;
    }
}
