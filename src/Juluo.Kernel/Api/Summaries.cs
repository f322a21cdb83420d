using System.Reflection;
using System.Xml.Linq;

namespace Juluo.Kernel;

/// <summary>What slices say of themselves: the summaries that the compiler wrote beside each assembly.</summary>
public static class Summaries
{
    private static readonly Dictionary<Assembly, Dictionary<string, string>> Read = [];

    public static string? Of(Type slice)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(slice.Assembly, out var texts))
                Read[slice.Assembly] = texts = Load(Path.ChangeExtension(slice.Assembly.Location, ".xml"));
            return texts.GetValueOrDefault($"T:{slice.FullName}");
        }
    }

    private static Dictionary<string, string> Load(string file) =>
        File.Exists(file)
            ? XDocument
                .Load(file)
                .Descendants("member")
                .ToDictionary(
                    m => (string)m.Attribute("name")!,
                    m =>
                        string.Join(' ', ((string?)m.Element("summary") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                    StringComparer.Ordinal
                )
            : [];
}
