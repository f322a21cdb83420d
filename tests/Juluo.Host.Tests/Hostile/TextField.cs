using System.Reflection;
using System.Text.Json.Nodes;

namespace Juluo.Host.Tests;

/// <summary>A text field in a slice's input.</summary>
/// <param name="Name">The name in a form and in JSON.</param>
/// <param name="Many">True for a list of texts.</param>
/// <param name="InPath">True if it is in the path.</param>
internal sealed record TextField(string Slice, string Name, bool Many, bool InPath)
{
    // A gateway's events are words of two lists; others are not stored (GatewayTests).
    // The parts of a bridge's message are joined to one text, which is also sent as that of ReceiveFromBridge.
    private static readonly string[] Within = ["ReceiveGatewayEvents.Events", "ReceiveFromBridge.Attachments"];

    public override string ToString() => $"{Slice}.{Name}";

    /// <summary>Writes it into a body, at its nested position.</summary>
    public void Put(JsonObject body, string text)
    {
        var parts = Name.Split('.');
        foreach (var whole in parts[..^1])
        {
            if (body[whole] is not JsonObject within)
                body[whole] = within = [];
            body = within;
        }

        body[parts[^1]] = Many ? new JsonArray(text) : text;
    }

    /// <summary>All text fields of an input; text where the walk does not look is an error of the walk.</summary>
    public static List<TextField> Of(SliceTypes slice, RouteAttribute route)
    {
        var fields = new List<TextField>();
        foreach (var property in slice.Input.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetMethod!.GetParameters().Length > 0 || property.Name == "EqualityContract")
                continue;
            var type = property.PropertyType;
            var name = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (type == typeof(string) || typeof(IEnumerable<string>).IsAssignableFrom(type))
                fields.Add(
                    new(
                        slice.Slice.Name,
                        name,
                        type != typeof(string),
                        route.Path.Contains($"{{{name}}}", StringComparison.OrdinalIgnoreCase)
                    )
                );
            else if (type == typeof(LocalizedText))
                fields.AddRange(((string[])["zh", "en"]).Select(l => new TextField(slice.Slice.Name, $"{name}.{l}", false, false)));
            else if (HoldsText(type) && !Within.Contains($"{slice.Slice.Name}.{property.Name}"))
                throw new InvalidOperationException(
                    $"{slice.Slice.Name}.{property.Name} holds text within: teach {nameof(TextField)} to look there."
                );
        }

        return fields;
    }

    private static bool HoldsText(Type type)
    {
        var element =
            type.IsArray ? type.GetElementType()!
            : type.IsGenericType ? type.GenericTypeArguments[^1]
            : type;
        return element.Namespace?.StartsWith("Juluo", StringComparison.Ordinal) == true
            && !element.IsEnum
            && !element.IsValueType
            && element.GetProperties().Any(p => p.PropertyType == typeof(string) || HoldsText(p.PropertyType));
    }
}
