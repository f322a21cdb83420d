using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Juluo.Foundation;

/// <summary>All sentences of the program in all languages: the modules' <c>Words/en.json</c> and <c>Words/zh-Hant.json</c>, flat, one key one sentence.</summary>
public sealed class Catalogue
{
    private const int MostMissed = 100;
    private readonly Dictionary<string, Dictionary<string, Sentence>> byLanguage = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> missed = new(StringComparer.Ordinal);

    public Catalogue(IEnumerable<Assembly> assemblies)
    {
        foreach (var language in Languages.All)
            byLanguage[language] = new(StringComparer.Ordinal);
        foreach (var assembly in assemblies.Prepend(typeof(Catalogue).Assembly).Distinct())
        foreach (var language in Languages.All)
        {
            var name = Array.Find(
                assembly.GetManifestResourceNames(),
                n => n.EndsWith($".Words.{language}.json", StringComparison.Ordinal)
            );
            if (name is null)
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                if (!byLanguage[language].TryAdd(key, Sentence.Parse(text)))
                    throw new InvalidOperationException($"{assembly.GetName().Name} says {key} a second time in {language}.");
        }
    }

    public IReadOnlyCollection<string> Keys(string language) => byLanguage[language].Keys;

    /// <summary>Keys that a person was shown instead of a sentence, because there is none: empty unless something is wrong.</summary>
    public IReadOnlyCollection<string> Missed => [.. missed.Keys];

    public Sentence? Find(string language, string key) => byLanguage[language].GetValueOrDefault(key);

    /// <summary>The key, which is shown since it has no sentence.</summary>
    internal string Miss(string key)
    {
        if (missed.Count < MostMissed)
            missed.TryAdd(key, true);
        return key;
    }
}
