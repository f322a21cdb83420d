using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Juluo.Web;

/// <summary>
/// Reads a slice's input from wherever it came: the path, the query, a form or a JSON body, merged by name; the path wins. Text becomes
/// numbers, dates and keys by the same converters that JSON uses; of every text only what can be seen stays (<see cref="PlainText"/>).
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
        // A header that many programs always send says nothing where there is no body.
        else if (http.Request.HasJsonContentType() && http.Request.Body.Length > 0)
        {
            texts = false;
            try
            {
                if (
                    await JsonNode.ParseAsync(http.Request.Body, new() { PropertyNameCaseInsensitive = true }, default, stop)
                    is not JsonObject body
                )
                    return (null, new Unreadable(null));
                foreach (var (name, value) in body.ToList())
                    fields[Camel(name)] = Plain(value);
            }
            // Half of a pair of surrogates and a name that stands twice are found only when they are looked at.
            catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
            {
                return (null, new Unreadable(null));
            }
        }

        return Of(fields, http.Request.RouteValues, input, texts || http.Request.RouteValues.Count > 0 || http.Request.Query.Count > 0);
    }

    /// <summary>The input that these fields and the parts of an address are; null where there is none: the error says why.</summary>
    /// <param name="texts">Numbers, days and keys may come as text.</param>
    public static (object? Input, Error? Error) Of(JsonObject fields, RouteValueDictionary address, Type input, bool texts)
    {
        if (input == typeof(Nothing))
            return (new Nothing(), null);
        foreach (var (name, value) in address)
            fields[Camel(name)] = value?.ToString() is { } text ? PlainText.Of(text) : null;
        if (FirstAbsent(fields, input) is { } absent)
            return (null, new Foundation.Missing(absent));
        NumbersAsTexts(fields, input);
        try
        {
            return (fields.Deserialize(input, texts ? Json.FromText : Json.FromBody), null);
        }
        catch (JsonException wrong)
        {
            var at = wrong.Path?.TrimStart('$', '.').Split('[')[0];
            // An address that names no page, such as /people/1, is no form to be filled in again.
            if (at is not null && address.Keys.Any(name => string.Equals(Camel(name), at, StringComparison.Ordinal)))
                return (null, new NotFound());
            return (null, new Unreadable(string.IsNullOrEmpty(at) ? null : at));
        }
    }

    /// <summary>What the address alone says, for a slice that is asked beside the one that was called.</summary>
    public static (object? Input, Error? Error) ReadAddress(HttpContext http, Type input)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in http.Request.RouteValues)
            fields[Camel(name)] = value?.ToString() is { } text ? PlainText.Of(text) : null;
        return FirstAbsent(fields, input) is null ? (fields.Deserialize(input, Json.FromText), null) : (null, new NotFound());
    }

    private static void Put(JsonObject fields, Type input, string name, Microsoft.Extensions.Primitives.StringValues values)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            return;
        var (whole, half) = name.Split('.') is [var first, var second] ? (first, second) : (name, null);
        var property = Array.Find(input.GetProperties(), p => string.Equals(p.Name, whole, StringComparison.OrdinalIgnoreCase));
        if (property is null || half is null == (property.PropertyType == typeof(LocalizedText)))
            return;
        // A text in two languages comes in two fields.
        if (half is not null)
        {
            if (fields[Camel(property.Name)] is not JsonObject text)
                fields[Camel(property.Name)] = text = [];
            text[half] = PlainText.Of(values[^1] ?? "");
            return;
        }

        if (IsMany(property.PropertyType))
            fields[Camel(property.Name)] = new JsonArray([
                .. values.Where(v => !string.IsNullOrEmpty(v)).Select(v => (JsonNode?)PlainText.Of(v!)),
            ]);
        // An empty field of a form means "not given", except where a text is asked for.
        else if (values.Count > 0 && (!string.IsNullOrEmpty(values[^1]) || property.PropertyType == typeof(string)))
            fields[Camel(property.Name)] = values[^1] is { } text ? PlainText.Of(text) : null;
    }

    /// <summary>A number where a text is asked for is the text of it: an amount may be “800 g” or 12.</summary>
    private static void NumbersAsTexts(JsonObject fields, Type input)
    {
        foreach (var property in input.GetProperties())
            if (
                property.PropertyType == typeof(string)
                && fields[Camel(property.Name)] is JsonValue number
                && number.GetValueKind() == JsonValueKind.Number
            )
                fields[Camel(property.Name)] = JsonValue.Create(number.ToJsonString());
    }

    private static JsonNode? Plain(JsonNode? node) =>
        node switch
        {
            JsonObject fields => new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, Plain(f.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Plain)]),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => PlainText.Of(value.GetValue<string>()),
            _ => node?.DeepClone(),
        };

    /// <summary>
    /// What must be given and was not: JSON alone would make it 0 or the first of a choice. A box that is not ticked and a list of which
    /// nothing is chosen are absent from a form too; they are "no" and empty.
    /// </summary>
    private static string? FirstAbsent(JsonObject fields, Type input)
    {
        foreach (var parameter in Musts.GetOrAdd(input, MustsOf))
        {
            var name = Camel(parameter.Name!);
            if (fields.ContainsKey(name))
                continue;
            if (!IsMany(parameter.ParameterType))
                return name;
            fields[name] = new JsonArray();
        }

        return null;
    }

    private static readonly ConcurrentDictionary<Type, ParameterInfo[]> Musts = new();

    private static ParameterInfo[] MustsOf(Type input)
    {
        var nullable = new NullabilityInfoContext();
        return
        [
            .. (input.GetConstructors().FirstOrDefault()?.GetParameters() ?? []).Where(p =>
                !p.HasDefaultValue && p.ParameterType != typeof(bool) && nullable.Create(p).WriteState != NullabilityState.Nullable
            ),
        ];
    }

    private static bool IsMany(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
