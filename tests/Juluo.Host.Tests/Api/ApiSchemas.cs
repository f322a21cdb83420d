using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>
/// Types as JSON Schema, as <see cref="Json.Options"/> writes and reads them. A named type occurs once, among the components; an input requires less than an
/// output, so a type used for both occurs there twice.
/// </summary>
internal sealed class ApiSchemas(OpenApiDocument document)
{
    private readonly NullabilityInfoContext nullability = new();

    // The same with a separate resolver: its cache of 2,000 types, 70 MB, is freed with the description and does not stay in the options of the program.
    private readonly JsonSerializerOptions json = WithoutMemory(Json.Options);

    private static JsonSerializerOptions WithoutMemory(JsonSerializerOptions options)
    {
        var same = new JsonSerializerOptions(options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        same.MakeReadOnly();
        return same;
    }

    /// <summary>The schema of a response.</summary>
    public IOpenApiSchema Of(Type type) => Of(type, null, given: false);

    /// <summary>The schema of an address parameter: there it cannot be null, only absent.</summary>
    public IOpenApiSchema OfParameter(Type type) => Of(Nullable.GetUnderlyingType(type) ?? type, null, given: true);

    /// <summary>The fields of an input, without those in the address.</summary>
    public OpenApiSchema OfInput(Type input, IReadOnlySet<string> inPath)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.Object };
        Fill(schema, input, given: true, inPath);
        return schema;
    }

    /// <summary>The same for a form: a text in two languages is two fields.</summary>
    public OpenApiSchema AsForm(OpenApiSchema fields, Type input)
    {
        var texts = json.GetTypeInfo(input).Properties.Where(p => p.PropertyType == typeof(LocalizedText)).Select(p => p.Name);
        if (!fields.Properties!.Keys.Intersect(texts).Any())
            return fields;
        return new()
        {
            Type = fields.Type,
            // One language is enough, whichever it is.
            Required = fields.Required?.Except(texts, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal),
            Properties = fields
                .Properties.SelectMany(p =>
                    texts.Contains(p.Key)
                        ? [KeyValuePair.Create<string, IOpenApiSchema>($"{p.Key}.zh", Text()), new($"{p.Key}.en", Text())]
                        : (IEnumerable<KeyValuePair<string, IOpenApiSchema>>)[p]
                )
                .ToDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>Makes it a component.</summary>
    public OpenApiSchemaReference Named(string name, IOpenApiSchema schema)
    {
        document.AddComponent(name, schema);
        return new(name, document);
    }

    private IOpenApiSchema Of(Type type, NullabilityInfo? nullable, bool given)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return OrNull(Of(value, null, given));
        var schema = Simple(type) ?? Composed(type, nullable, given);
        return !type.IsValueType && nullable?.ReadState == NullabilityState.Nullable ? OrNull(schema) : schema;
    }

    private IOpenApiSchema? Simple(Type type)
    {
        if (type == typeof(string))
            return Text();
        if (type == typeof(bool))
            return new OpenApiSchema { Type = JsonSchemaType.Boolean };
        if (type == typeof(int) || type == typeof(short) || type == typeof(byte))
            return new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" };
        if (type == typeof(long))
            return new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" };
        if (type == typeof(double) || type == typeof(float) || type == typeof(decimal))
            return new OpenApiSchema { Type = JsonSchemaType.Number, Format = type == typeof(decimal) ? null : "double" };
        if (type == typeof(Guid))
            return Text("uuid");
        if (type == typeof(Instant) || type == typeof(DateTimeOffset))
            return Text("date-time");
        if (type == typeof(LocalDate))
            return Text("date");
        if (type == typeof(Uri))
            return Text("uri");
        if (type == typeof(byte[]))
            return Text("byte");
        // An object whose fields are defined by an external standard.
        if (type == typeof(System.Text.Json.Nodes.JsonObject))
            return new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema() };
        if (type == typeof(JsonElement) || type == typeof(object))
            return new OpenApiSchema();
        if (type == typeof(FormCondition))
            return Text();
        if (type == typeof(FormTexts))
            return new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Text() };
        if (type == typeof(Interval))
            return Component(nameof(Interval), Interval);
        if (Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)))
            return Component(Name(type), () => Text("uuid", Summaries.Of(type)));
        return type.IsEnum ? Component(Name(type), () => Choice(type)) : null;
    }

    private IOpenApiSchema Composed(Type type, NullabilityInfo? nullable, bool given)
    {
        var info = json.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Enumerable:
                return new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = Of(info.ElementType!, nullable?.ElementType ?? nullable?.GenericTypeArguments.FirstOrDefault(), given),
                };
            case JsonTypeInfoKind.Dictionary:
                return new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    AdditionalProperties = Of(info.ElementType!, nullable?.GenericTypeArguments.ElementAtOrDefault(1), given),
                };
            case JsonTypeInfoKind.Object when info.PolymorphismOptions is { } kinds:
                return Component(Name(type), () => OneOf(type, kinds, given));
            case JsonTypeInfoKind.Object:
                return Component(
                    given ? $"Given{Name(type)}" : Name(type),
                    () => new OpenApiSchema { Type = JsonSchemaType.Object, Description = Summaries.Of(type) },
                    schema => Fill(schema, type, given, new HashSet<string>())
                );
            default:
                throw new NotSupportedException($"{type} has a form of its own in JSON: say in {nameof(ApiSchemas)} which.");
        }
    }

    private void Fill(OpenApiSchema schema, Type type, bool given, IReadOnlySet<string> without)
    {
        schema.Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in json.GetTypeInfo(type).Properties)
        {
            var parameter = property.AssociatedParameter;
            if (without.Contains(property.Name) || (given ? parameter is null && property.Set is null : property.Get is null))
                continue;
            var member = property.AttributeProvider as PropertyInfo;
            var nullable = member is null ? null : nullability.Create(member);
            var isRequired = given && member is not null && RequiredAttribute.IsOn(member, type);
            // An item in a list of T may be null as far as T tells; none of ours mean that.
            var of =
                isRequired ? Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, null, given)
                : type.IsGenericType && nullable?.GenericTypeArguments.Length > 0 ? Of(property.PropertyType, null, given)
                : Of(property.PropertyType, nullable, given);
            if (
                given
                && !isRequired
                && (parameter ?? OfBase(member, type)) is { HasDefaultValue: true, DefaultValue: { } preset }
                && of is OpenApiSchema inline
            )
                inline.Default = JsonSerializer.SerializeToNode(preset, property.PropertyType, json);
            schema.Properties[property.Name] = Saying(of, member is null ? null : Summaries.Of(member));
            if (given ? isRequired || MustBeGiven(property, parameter) : IsAlwaysWritten(member))
                required.Add(property.Name);
        }

        schema.Required = required.Count > 0 ? required : null;
    }

    // Fields shared by several inputs are in a base record; its constructor has the defaults.
    private JsonParameterInfo? OfBase(PropertyInfo? member, Type type) =>
        member?.DeclaringType is { } declaring && declaring != type
            ? json.GetTypeInfo(declaring)
                .Properties.FirstOrDefault(p => p.AttributeProvider is PropertyInfo m && m.Name == member.Name)
                ?.AssociatedParameter
            : null;

    // As in the reader of inputs: an unticked box is "no", a list without a choice is empty.
    private bool MustBeGiven(JsonPropertyInfo property, JsonParameterInfo? parameter) =>
        parameter is { HasDefaultValue: false, IsNullable: false }
        && Nullable.GetUnderlyingType(property.PropertyType) is null
        && json.GetTypeInfo(property.PropertyType).Kind is not (JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary);

    private static bool IsAlwaysWritten(PropertyInfo? member) =>
        member?.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition
            is not (JsonIgnoreCondition.WhenWritingNull or JsonIgnoreCondition.WhenWritingDefault);

    private OpenApiSchema OneOf(Type type, JsonPolymorphismOptions kinds, bool given)
    {
        var schema = new OpenApiSchema { Description = Summaries.Of(type), OneOf = [] };
        foreach (var kind in kinds.DerivedTypes)
            schema.OneOf.Add(
                Component(
                    Name(kind.DerivedType),
                    () => new OpenApiSchema { Type = JsonSchemaType.Object, Description = Summaries.Of(kind.DerivedType) },
                    one =>
                    {
                        Fill(one, kind.DerivedType, given, new HashSet<string>());
                        one.Properties![kinds.TypeDiscriminatorPropertyName] = new OpenApiSchema
                        {
                            Type = JsonSchemaType.String,
                            Const = kind.TypeDiscriminator!.ToString(),
                        };
                        (one.Required ??= new HashSet<string>(StringComparer.Ordinal)).Add(kinds.TypeDiscriminatorPropertyName);
                    }
                )
            );
        return schema;
    }

    private static OpenApiSchema Choice(Type type) =>
        new()
        {
            Type = JsonSchemaType.String,
            Description = Summaries.Of(type),
            Enum = [.. Enum.GetNames(type).Select(n => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(n))],
        };

    private static OpenApiSchema Interval() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "A half-open interval; an open end is null.",
            Required = new HashSet<string>(StringComparer.Ordinal) { "start", "end" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["start"] = OrNull(Text("date-time")),
                ["end"] = OrNull(Text("date-time")),
            },
        };

    /// <param name="fill">Called once it has its name, because it may contain itself.</param>
    private OpenApiSchemaReference Component(string name, Func<OpenApiSchema> make, Action<OpenApiSchema>? fill = null)
    {
        if (document.Components!.Schemas?.ContainsKey(name) is not true)
        {
            var schema = make();
            document.AddComponent<IOpenApiSchema>(name, schema);
            fill?.Invoke(schema);
        }

        return new(name, document);
    }

    public static OpenApiSchema Text(string? format = null, string? means = null) =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = format,
            Description = means,
        };

    private static IOpenApiSchema OrNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema { Type: { } type } inline)
            return schema is OpenApiSchema { Type: null }
                ? schema
                : new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, schema] };
        inline.Type = type | JsonSchemaType.Null;
        return inline;
    }

    private static IOpenApiSchema Saying(IOpenApiSchema schema, string? means)
    {
        if (means is not null && schema is OpenApiSchemaReference reference)
            reference.Description = means;
        else if (means is not null && schema is OpenApiSchema inline)
            inline.Description = means;
        return schema;
    }

    // By its own name alone, the Output of each slice would be one and the same, and so would types with the same name in two modules.
    public static string Name(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsConstructedGenericType)
            name += "Of" + string.Join("And", type.GetGenericArguments().Select(Name));
        // A type nested in its own base is called by its own name alone, unless another type has that name.
        return type.DeclaringType is { } owner && (owner != type.BaseType || TopLevel.Value.Contains(type.Name)) ? Name(owner) + name
            : type.DeclaringType is null && Ambiguous.Value.Contains(type.Name) ? type.Assembly.GetName().Name!.Split('.')[^1] + name
            : name;
    }

    private static readonly Lazy<HashSet<string>> TopLevel = new(() => TopLevelNames().ToHashSet(StringComparer.Ordinal));

    private static readonly Lazy<HashSet<string>> Ambiguous = new(() =>
        TopLevelNames()
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal)
    );

    private static IEnumerable<string> TopLevelNames() =>
        Modules
            .App.Modules.Select(r => r.GetType().Assembly)
            .Distinct()
            .SelectMany(a => a.GetTypes().Where(t => t.DeclaringType is null))
            .Select(t => t.Name);
}
