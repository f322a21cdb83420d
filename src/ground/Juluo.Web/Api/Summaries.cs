using System.Reflection;
using System.Xml.Linq;

namespace Juluo.Web;

/// <summary>What types and their members say of themselves: the documentation that the compiler wrote beside each assembly.</summary>
public static class Summaries
{
    private static readonly Dictionary<Assembly, Dictionary<string, string>> Read = [];

    public static string? Of(Type type) => Find(type.Assembly, Key(type));

    /// <summary>Of a property: its own summary, or what the record says of the parameter that it is.</summary>
    public static string? Of(PropertyInfo property)
    {
        var owner = property.DeclaringType!;
        return Find(owner.Assembly, $"P:{Name(owner)}.{property.Name}") ?? Find(owner.Assembly, Key(owner, property.Name));
    }

    private static string Key(Type type) => $"T:{Name(type)}";

    private static string Key(Type type, string parameter) => $"{Key(type)} {parameter}";

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string? Find(Assembly assembly, string key)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(assembly, out var texts))
                Read[assembly] = texts = Load(Path.ChangeExtension(assembly.Location, ".xml"));
            return texts.GetValueOrDefault(key);
        }
    }

    // Texts of types and properties alone: the documents whole would take ten times as much memory for as long as the program runs.
    private static Dictionary<string, string> Load(string file)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(file))
            return texts;
        foreach (var member in XDocument.Load(file).Descendants("member"))
        {
            var name = (string)member.Attribute("name")!;
            if (name is not ['T' or 'P', ':', ..])
                continue;
            if (Text(member.Element("summary")) is { } summary)
                texts[name] = summary;
            foreach (var parameter in member.Elements("param"))
                if (Text(parameter) is { } text)
                    texts.TryAdd($"{name} {(string?)parameter.Attribute("name")}", text);
        }

        return texts;
    }

    private static string? Text(XElement? said)
    {
        var text = string.Join(
            ' ',
            string.Concat(said?.Nodes().Select(Text) ?? []).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return text.Length == 0 ? null : text;
    }

    // What is pointed at is called by its last name.
    private static string Text(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "paramref" or "seealso" or "typeparamref" } points when points.IsEmpty => (
                (string?)points.Attribute("cref") ?? (string?)points.Attribute("name") ?? (string?)points.Attribute("langword") ?? ""
            )
                .Split('(')[0]
                .Split('.', ':')[^1],
            XElement element => string.Concat(element.Nodes().Select(Text)),
            _ => "",
        };
}
