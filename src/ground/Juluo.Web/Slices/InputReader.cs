using System.Collections;
using System.Reflection;
using Microsoft.AspNetCore.Routing;

namespace Juluo.Web;

/// <summary>
/// Reads a slice's input from the path, the query, and a form or JSON body, merged by name; the path takes precedence. Text is converted to numbers, dates and keys
/// by the same converters as JSON; invisible characters are removed from texts (<see cref="PlainText"/>).
/// </summary>
internal static class InputReader
{
    private const int MostShown = 40;

    public static async Task<(object? Input, IReadOnlyList<Error> Errors)> Read(
        HttpContext http,
        Type input,
        ZonedDateTime now,
        CancellationToken stop
    )
    {
        if (input == typeof(Nothing))
            return (new Nothing(), []);
        var fields = new JsonObject();
        var texts = true;
        foreach (var (name, values) in http.Request.Query)
            Put(fields, input, name, values);
        if (http.Request.HasFormContentType)
        {
            foreach (var (name, values) in await http.Request.ReadFormAsync(stop))
                Put(fields, input, name, values);
        }
        // Ignored for an empty body: many programs always send this header.
        else if (http.Request.HasJsonContentType() && http.Request.Body.Length > 0)
        {
            texts = false;
            try
            {
                if (
                    await JsonNode.ParseAsync(http.Request.Body, new() { PropertyNameCaseInsensitive = true }, default, stop)
                    is not JsonObject body
                )
                    return (null, [new Unreadable(null)]);
                foreach (var (name, value) in body.ToList())
                    fields[Named(input, name)] = Plain(value);
            }
            // Lone surrogates and duplicate names are detected only on access.
            catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
            {
                return (null, [new Unreadable(null)]);
            }
        }

        return Of(
            fields,
            http.Request.RouteValues,
            input,
            now,
            texts || http.Request.RouteValues.Count > 0 || http.Request.Query.Count > 0,
            isForm: http.Request.HasFormContentType || HttpMethods.IsGet(http.Request.Method)
        );
    }

    /// <summary>Creates the input from fields and address parameters; null with errors if that fails.</summary>
    /// <param name="now">The current time in the community's zone: some rules depend on the day.</param>
    /// <param name="texts">True if numbers, dates and keys may be texts.</param>
    /// <param name="isForm">True if empty fields are not reported here: the input's own checks and the slice have a specific error for each.</param>
    public static (object? Input, IReadOnlyList<Error> Errors) Of(
        JsonObject fields,
        RouteValueDictionary address,
        Type input,
        ZonedDateTime now,
        bool texts,
        bool isForm
    )
    {
        if (input == typeof(Nothing))
            return (new Nothing(), []);
        foreach (var (name, value) in address)
            fields[Camel(name)] = value?.ToString() is { } text ? PlainText.Of(text) : null;
        if (Absent(fields, input, isForm) is { Count: > 0 } absent)
            return (null, absent);
        // Types of fields are looked up only for lists and objects: for every input it would cost 1 kB for each of its properties.
        if (
            !isForm
            && fields.FirstOrDefault(f => f.Value is JsonArray or JsonObject && HasGap(f.Value, PropertyAt(input, f.Key)))
                is { Key: { } holed }
        )
            return (null, [new Unreadable(holed)]);
        NumbersAsTexts(fields, input);
        Trim(fields, input);
        var unreadable = new List<Error>();
        object? read = null;
        while (true)
        {
            try
            {
                read = fields.Deserialize(input, texts ? Json.FromText : Json.FromBody);
                break;
            }
            catch (JsonException wrong)
            {
                var at = wrong.Path?.TrimStart('$', '.').Split('[', '.')[0];
                // An address with an invalid key, such as /people/1, is not found, rather than an error in the form.
                if (at is not null && IsOfAddress(at, address))
                    return (null, [new NotFound()]);
                unreadable.Add(UnreadableError(wrong, at, fields, input));
                if (string.IsNullOrEmpty(at) || unreadable.Count(u => u.Field == at) > 1 || !LeaveOut(fields, at, input))
                    return (null, unreadable);
            }
        }

        // The other fields are checked too, so that all errors are reported at once. An error without a field may result from the value that was left out, so it is dropped.
        List<Error> errors = read is null ? [] : FieldChecks.Of(read, now);
        if (unreadable.Count > 0)
            errors = [.. unreadable, .. errors.Where(e => e.Field is { } f && !unreadable.Exists(u => u.Field == f.Split('.')[0]))];
        if (errors.Exists(e => IsOfAddress(e.Field, address)))
            return (null, [new NotFound()]);
        return errors.Count > 0 ? (null, errors) : (read, []);
    }

    private static bool IsOfAddress(string? field, RouteValueDictionary address) =>
        address.Keys.Any(name => string.Equals(Camel(name), field, StringComparison.Ordinal));

    /// <summary>Removes an unreadable field from the input so that the rest can be read; false if the input requires it.</summary>
    private static bool LeaveOut(JsonObject fields, string at, Type input)
    {
        if (!fields.Remove(at))
            return false;
        var must = Array.Find(Musts.GetOrAdd(input, MustsOf).Musts, p => string.Equals(Camel(p.Name!), at, StringComparison.Ordinal));
        if (must is null || must.ParameterType.IsValueType)
            return true;
        if (!IsMany(must.ParameterType))
            return false;
        fields[at] = new JsonArray();
        return true;
    }

    private static Error UnreadableError(JsonException wrong, string? at, JsonObject fields, Type input)
    {
        var type = TypeAt(wrong.Path, input);
        if (type is { IsEnum: true })
            return new NotAChoice(at, string.Join(", ", Enum.GetNames(type).Select(Camel)));
        if (type == typeof(bool))
            return new NotAChoice(at, "true, false");
        var isNumber = type == typeof(double) || type == typeof(float) || type == typeof(decimal);
        var isWhole = !isNumber && type is { IsPrimitive: true } && type != typeof(char);
        if ((isNumber || isWhole) && TextAt(wrong.Path, fields) is { } typed && NumberText.WithoutComma(typed, isWhole) is { } instead)
            return new NumberWithComma(at, PlainText.Cut(typed, MostShown), instead);
        return isNumber ? new NotANumber(at)
            : isWhole ? new NotAWholeNumber(at)
            : new Unreadable(string.IsNullOrEmpty(at) ? null : at);
    }

    /// <summary>Checks if a list or map contains null where its item type does not allow it; the serializer would accept that.</summary>
    private static bool HasGap(JsonNode? node, Type? type)
    {
        if (node is not (JsonArray or JsonObject) || type is null)
            return false;
        var shape = Json.FromBody.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        return (node, shape.ElementType) switch
        {
            (JsonArray items, { } of) => items.Any(i => IsGap(i, of)),
            (JsonObject values, { } of) => values.Any(v => IsGap(v.Value, of)),
            (JsonObject fields, _) => fields.Any(f => HasGap(f.Value, PropertyAt(type, f.Key))),
            _ => false,
        };
    }

    private static bool IsGap(JsonNode? item, Type of) => item is null ? Nullable.GetUnderlyingType(of) is null : HasGap(item, of);

    private static Type? PropertyAt(Type type, string name) =>
        Json
            .FromBody.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type)
            .Properties.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))
            ?.PropertyType;

    /// <summary>Returns the type at a JSON path of an input, such as <c>$.wishes[1].kind</c>, or null if unknown.</summary>
    private static Type? TypeAt(string? path, Type input)
    {
        var type = input;
        foreach (var step in (path ?? "").Split(['$', '.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            var next = step.EndsWith(']')
                ? Json.FromBody.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type).ElementType
                : PropertyAt(type, step);
            if (next is null)
                return null;
            type = next;
        }

        return Nullable.GetUnderlyingType(type) ?? type;
    }

    /// <summary>Returns the text at a JSON path of the body, or null if there is none.</summary>
    private static string? TextAt(string? path, JsonNode node)
    {
        JsonNode? at = node;
        foreach (var step in (path ?? "").Split(['$', '.', '['], StringSplitOptions.RemoveEmptyEntries))
            at = at switch
            {
                JsonArray items when int.TryParse(step.TrimEnd(']'), out var place) && place < items.Count => items[place],
                JsonObject named => named[step],
                _ => null,
            };
        return at is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
    }

    /// <summary>Reads an input from the address alone, for a slice that runs in addition to the requested one.</summary>
    public static (object? Input, Error? Error) ReadAddress(HttpContext http, Type input)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in http.Request.RouteValues)
            fields[Camel(name)] = value?.ToString() is { } text ? PlainText.Of(text) : null;
        return Absent(fields, input, isForm: true).Count == 0 ? (fields.Deserialize(input, Json.FromText), null) : (null, new NotFound());
    }

    private static void Put(JsonObject fields, Type input, string name, Microsoft.Extensions.Primitives.StringValues values)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            return;
        var (whole, half) = name.Split('.') is [var first, var second] ? (first, second) : (name, null);
        var property = Array.Find(input.GetProperties(), p => string.Equals(p.Name, whole, StringComparison.OrdinalIgnoreCase));
        if (property is null || half is null == (property.PropertyType == typeof(LocalizedText)))
            return;
        // A text in two languages is sent in two fields.
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
        // An empty form field means "not given", except for texts.
        else if (values.Count > 0 && (!string.IsNullOrEmpty(values[^1]) || property.PropertyType == typeof(string)))
            fields[Camel(property.Name)] = values[^1] is { } text ? PlainText.Of(text) : null;
    }

    /// <summary>Converts numbers to texts in fields with <see cref="AlsoNumberAttribute"/>.</summary>
    private static void NumbersAsTexts(JsonObject fields, Type input)
    {
        foreach (var property in input.GetProperties())
            if (
                property.IsDefined(typeof(AlsoNumberAttribute), inherit: true)
                && fields[Camel(property.Name)] is JsonValue number
                && number.GetValueKind() == JsonValueKind.Number
            )
                fields[Camel(property.Name)] = JsonValue.Create(number.ToJsonString());
    }

    /// <summary>Trims texts with a <see cref="LengthAttribute"/> and unifies their line breaks; a blank text counts as not given.</summary>
    private static void Trim(JsonObject fields, Type input)
    {
        foreach (var (name, lines, blank) in Texts.GetOrAdd(input, TextsOf))
            if (fields[name] is JsonValue value && value.TryGetValue<string>(out var text))
                fields[name] = (lines ? FormText.Long(text) : FormText.Some(text)) ?? blank;
    }

    private static readonly ConcurrentDictionary<Type, (string Name, bool Lines, string? Blank)[]> Texts = new();

    private static (string Name, bool Lines, string? Blank)[] TextsOf(Type input)
    {
        var nullable = new NullabilityInfoContext();
        return
        [
            .. input
                .GetProperties()
                .Where(p => p.PropertyType == typeof(string))
                .Select(p => (Property: p, Length: LengthAttribute.Of(p)))
                .Where(p => p.Length is not null)
                .Select(p =>
                    (
                        Camel(p.Property.Name),
                        p.Length!.Lines,
                        nullable.Create(p.Property).WriteState == NullabilityState.Nullable ? null : ""
                    )
                ),
        ];
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
    /// Returns errors for missing required values: JSON alone would read them as 0, false, or the first member of an enum. A list without selected items is absent from
    /// a form and means empty. An unticked box is a bool with a default; a bool without a default is a question that must be answered.
    /// </summary>
    private static List<Error> Absent(JsonObject fields, Type input, bool isForm)
    {
        var (musts, required) = Musts.GetOrAdd(input, MustsOf);
        List<Error> absent = isForm ? [] : [.. required.Where(p => fields[Camel(p.Name)] is null).Select(AbsentError)];
        foreach (var parameter in musts)
        {
            var name = Camel(parameter.Name!);
            if (fields.ContainsKey(name))
                continue;
            if (IsMany(parameter.ParameterType))
                fields[name] = new JsonArray();
            else if (!absent.Exists(e => e.Field == name))
                absent.Add(new Foundation.Missing(name));
        }

        return absent;
    }

    private static Error AbsentError(PropertyInfo property) =>
        property.PropertyType == typeof(LocalizedText)
            ? new NameMissing(Camel(property.Name) + ".zh")
            : new Foundation.Missing(Camel(property.Name));

    private static readonly ConcurrentDictionary<Type, (ParameterInfo[] Musts, PropertyInfo[] Required)> Musts = new();

    private static (ParameterInfo[] Musts, PropertyInfo[] Required) MustsOf(Type input)
    {
        var nullable = new NullabilityInfoContext();
        PropertyInfo[] required = [.. input.GetProperties().Where(p => RequiredAttribute.IsOn(p, input))];
        return (
            [
                .. (input.GetConstructors().FirstOrDefault()?.GetParameters() ?? []).Where(p =>
                    !p.HasDefaultValue && nullable.Create(p).WriteState != NullabilityState.Nullable
                ),
            ],
            required
        );
    }

    /// <summary>Returns the input's own name for a field, ignoring case.</summary>
    private static string Named(Type input, string name) =>
        Camel(Array.Find(input.GetProperties(), p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))?.Name ?? name);

    private static bool IsMany(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
