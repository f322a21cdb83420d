using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using Juluo.Kernel;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Juluo.Host;

/// <summary>
/// The API as OpenAPI 3.1 at <c>/openapi/v1.json</c>: every page is also JSON to whoever accepts it. A slice's own summary describes it; its
/// input is its parameters.
/// </summary>
internal static class ApiDescription
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o =>
        {
            foreach (var converter in Json.Options.Converters)
                o.SerializerOptions.Converters.Add(converter);
        });
        return services.AddOpenApi(
            "v1",
            o =>
            {
                o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                o.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info = new()
                        {
                            Title = "Juluo",
                            Version = "1",
                            Description = "Send Accept: application/json. Errors are problem details (RFC 9457).",
                        };
                        document.Servers = [];
                        return Task.CompletedTask;
                    }
                );
                o.AddSchemaTransformer(
                    (schema, context, _) =>
                    {
                        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
                        if (Format(type) is { } format)
                            (schema.Type, schema.Format) = (JsonSchemaType.String, format);
                        return Task.CompletedTask;
                    }
                );
                o.AddOperationTransformer(Describe);
            }
        );
    }

    private static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<SliceTypes>().FirstOrDefault() is not { } types)
            return;
        var route = context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteAttribute>().First();
        operation.Summary = Summaries.Of(types.Slice);
        operation.Description = route.Needs switch
        {
            Needs.Nothing => "Open to everybody.",
            Needs.SignIn => "Needs a signed-in person.",
            var permission => $"Needs the permission {permission}.",
        };
        if (route is PostAttribute && types.Input != typeof(Nothing))
        {
            var body = await context.GetOrCreateSchemaAsync(types.Input, null, stop);
            operation.RequestBody = new OpenApiRequestBody
            {
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/json"] = new() { Schema = body },
                    ["application/x-www-form-urlencoded"] = new() { Schema = body },
                },
            };
        }

        operation.Parameters ??= [];
        foreach (var property in types.Input.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var inPath = route.Path.Contains($"{{{name}", StringComparison.OrdinalIgnoreCase);
            if (!inPath && route is not GetAttribute)
                continue;
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = name,
                    In = inPath ? ParameterLocation.Path : ParameterLocation.Query,
                    Required = inPath,
                    Schema = await context.GetOrCreateSchemaAsync(property.PropertyType, null, stop),
                }
            );
        }
    }

    private static string? Format(Type type) =>
        type == typeof(Instant) ? "date-time"
        : type == typeof(LocalDate) ? "date"
        : Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)) ? "uuid"
        : null;

    /// <summary>The summaries that the compiler wrote beside each assembly.</summary>
    private static class Summaries
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
                            string.Join(
                                ' ',
                                ((string?)m.Element("summary") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                            ),
                        StringComparer.Ordinal
                    )
                : [];
    }
}
