using System.Reflection;
using System.Xml.Linq;

namespace Juluo.Web;

/// <summary>Reads the summaries of types and members from the XML documentation files beside the assemblies.</summary>
public static class Summaries
{
    private static readonly Dictionary<Assembly, Dictionary<string, string>> Read = [];

    public static string? Of(Type type) => Find(type.Assembly, Key(type));

    /// <summary>Returns the summary of a property, or the record's description of the parameter that declares it.</summary>
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

    // Keeps only texts of types and properties: whole documents would need ten times the memory for the lifetime of the program.
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

    // References are replaced by the last part of their name.
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
