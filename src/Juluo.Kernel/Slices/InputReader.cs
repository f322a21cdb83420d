using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Juluo.Kernel;

/// <summary>
/// Reads a slice's input from wherever it came: the path, the query, a form or a JSON body, merged by name; the path wins. Text becomes
/// numbers, dates and keys by the same converters that JSON uses.
/// </summary>
internal static class InputReader
{
    public static async Task<(object? Input, Error? Error)> Read(HttpContext http, Type input, CancellationToken stop)
    {
        if (input == typeof(Nothing))
            return (new Nothing(), null);
        var fields = new JsonObject();
        var texts = true;
        foreach (var (name, values) in http.Request.Query)
            Put(fields, input, name, values);
        if (http.Request.HasFormContentType)
        {
            foreach (var (name, values) in await http.Request.ReadFormAsync(stop))
                Put(fields, input, name, values);
        }
        else if (http.Request.HasJsonContentType() && http.Request.ContentLength != 0)
        {
            texts = false;
            try
            {
                if (await JsonNode.ParseAsync(http.Request.Body, new() { PropertyNameCaseInsensitive = true }, default, stop) is not JsonObject body)
                    return (null, new Unreadable(null));
                foreach (var (name, value) in body.ToList())
                    fields[Camel(name)] = value?.DeepClone();
            }
            catch (JsonException)
            {
                return (null, new Unreadable(null));
            }
        }

        foreach (var (name, value) in http.Request.RouteValues)
            fields[Camel(name)] = value?.ToString();
        try
        {
            return (fields.Deserialize(input, texts || http.Request.RouteValues.Count > 0 || http.Request.Query.Count > 0 ? Json.FromText : Json.Options), null);
        }
        catch (JsonException wrong)
        {
            var at = wrong.Path?.TrimStart('$', '.').Split('[')[0];
            var missing = string.IsNullOrEmpty(at);
            // A required parameter that is absent is named in the message only; look for it ourselves.
            var absent = missing ? FirstAbsent(fields, input) : at;
            return (null, missing && absent is not null ? new Missing(absent) : new Unreadable(absent));
        }
    }

    private static void Put(JsonObject fields, Type input, string name, Microsoft.Extensions.Primitives.StringValues values)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            return;
        var property = Array.Find(input.GetProperties(), p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        if (property is null)
            return;
        var many = property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType);
        if (many)
            fields[Camel(property.Name)] = new JsonArray([.. values.Where(v => !string.IsNullOrEmpty(v)).Select(v => (JsonNode?)v)]);
        // An empty field of a form means "not given", except where a text is asked for.
        else if (values.Count > 0 && (!string.IsNullOrEmpty(values[^1]) || property.PropertyType == typeof(string)))
            fields[Camel(property.Name)] = values[^1];
    }

    private static string? FirstAbsent(JsonObject fields, Type input) =>
        input.GetConstructors().FirstOrDefault()?.GetParameters().FirstOrDefault(p => !p.HasDefaultValue && !fields.ContainsKey(Camel(p.Name!)))?.Name is { } name ? Camel(name) : null;

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
