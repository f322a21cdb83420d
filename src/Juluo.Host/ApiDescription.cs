using System.Reflection;
using System.Text.Json;
using Juluo.Kernel;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Juluo.Host;

/// <summary>
/// The API as OpenAPI 3.1 at <c>/openapi/v1.json</c>: every page is also JSON to whoever accepts it. A slice's own summary describes it; its
/// input is its parameters.
/// </summary>
internal static partial class ApiDescription
{
    private const string Bearer = "token";

    private const string Introduction = """
        Every page of Juluo is also JSON: send `Accept: application/json`, and `Authorization: Bearer juluo_…` with a token of `/me/tokens`.

        Errors are problem details (RFC 9457): `{"type": "urn:juluo:error.Missing", "title": "Fill this in.", "status": 422, "errors": {"text": ["Fill this in."]}}`.
        Lists come in pages: give `next` as `after`, or follow `Link: <…>; rel="next"`.
        A POST with an `Idempotency-Key` does its deed once, however often it is sent within a day.
        A GET answers with an `ETag`; `If-None-Match` is answered 304. Where a change names a version, `If-Match` is answered 412 if somebody changed it meanwhile.
        """;

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
                            Description = Introduction,
                        };
                        document.Servers = [];
                        document.Components ??= new();
                        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
                        {
                            [Bearer] = new OpenApiSecurityScheme
                            {
                                Type = SecuritySchemeType.Http,
                                Scheme = "bearer",
                                Description =
                                    "A personal access token (/me/tokens) or a service token of the community (/settings/tokens).",
                            },
                        };
                        return Task.CompletedTask;
                    }
                );
                o.CreateSchemaReferenceId = info =>
                    OpenApiOptions.CreateDefaultSchemaReferenceId(info) is null ? null : SchemaName(info.Type);
                o.AddDocumentTransformer(DescribeWebhooks);
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

    // By its own name alone the Output of each slice would be one and the same, and so would what two rooms call alike.
    internal static string SchemaName(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsConstructedGenericType)
            name += "Of" + string.Join("And", type.GetGenericArguments().Select(SchemaName));
        // What stands within its own base gets that one's name in front from elsewhere.
        return type.DeclaringType is { } owner && owner != type.BaseType ? SchemaName(owner) + name
            : type.DeclaringType is null && Ambiguous.Value.Contains(type.Name) ? type.Assembly.GetName().Name!.Split('.')[^1] + name
            : name;
    }

    private static readonly Lazy<HashSet<string>> Ambiguous = new(() =>
        Rooms
            .Build()
            .Rooms.Select(r => r.GetType().Assembly)
            .Distinct()
            .SelectMany(a => a.GetExportedTypes().Where(t => t.DeclaringType is null))
            .GroupBy(t => t.Name, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal)
    );

    private static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<SliceTypes>().FirstOrDefault() is not { } types)
            return;
        var route = context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteAttribute>().First();
        operation.Summary = Summaries.Of(types.Slice);
        operation.Description =
            route.Needs switch
            {
                Needs.Nothing => "Open to everybody.",
                Needs.SignIn => "Needs a signed-in person.",
                var permission => $"Needs the permission {permission}.",
            } + (route.SessionOnly ? " Only for somebody who signed in themselves; no token." : "");
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

        if (route.Needs != Needs.Nothing && !route.SessionOnly)
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
        operation.Parameters ??= [];
        if (route is PostAttribute { ByCapability: false } && route.Needs != Needs.Nothing)
            operation.Parameters.Add(
                Header(
                    "Idempotency-Key",
                    "Names this request: sent again with the same key it gets the same answer, and its deed is done once."
                )
            );
        if (route is PostAttribute { Changes: not null })
            operation.Parameters.Add(Header("If-Match", "The ETag of what was seen: 412 if it is another by now."));
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

    private static OpenApiParameter Header(string name, string means) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = means,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    private static string? Format(Type type) =>
        type == typeof(Instant) ? "date-time"
        : type == typeof(LocalDate) ? "date"
        : Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)) ? "uuid"
        : null;
}
