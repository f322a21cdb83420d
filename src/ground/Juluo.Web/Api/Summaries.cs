using System.Reflection;
using System.Xml.Linq;

namespace Juluo.Web;

/// <summary>What types and their members say of themselves: the documentation that the compiler wrote beside each assembly.</summary>
public static class Summaries
{
    private static readonly Dictionary<Assembly, Dictionary<string, XElement>> Read = [];

    public static string? Of(Type type) => Text(Find(type)?.Element("summary"));

    /// <summary>Of a property: its own summary, or what the record says of the parameter that it is.</summary>
    public static string? Of(PropertyInfo property)
    {
        var owner = property.DeclaringType!;
        return Text(Find(owner.Assembly, $"P:{Name(owner)}.{property.Name}")?.Element("summary"))
            ?? Text(Find(owner)?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == property.Name));
    }

    private static XElement? Find(Type type) => Find(type.Assembly, $"T:{Name(type)}");

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static XElement? Find(Assembly assembly, string name)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(assembly, out var members))
                Read[assembly] = members = Load(Path.ChangeExtension(assembly.Location, ".xml"));
            return members.GetValueOrDefault(name);
        }
    }

    private static Dictionary<string, XElement> Load(string file) =>
        File.Exists(file)
            ? XDocument.Load(file).Descendants("member").ToDictionary(m => (string)m.Attribute("name")!, StringComparer.Ordinal)
            : [];

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
