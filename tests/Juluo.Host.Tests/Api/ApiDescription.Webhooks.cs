using Microsoft.OpenApi;

namespace Juluo.Host.Tests;

internal static partial class ApiDescription
{
    /// <summary>Outgoing webhooks: each public event as a request that an operator's webhook receives.</summary>
    private static Dictionary<string, IOpenApiPathItem> Webhooks(App app, Words words, ApiSchemas schemas)
    {
        var webhooks = new Dictionary<string, IOpenApiPathItem>(StringComparer.Ordinal);
        foreach (var known in app.Events.Select(e => (e.Kind, e.Data)).Append((Kind: TestWebhook.Kind, Data: typeof(TestWebhook.Told))))
        {
            var message = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string>(StringComparer.Ordinal) { "type", "timestamp", "community", "data" },
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                {
                    ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Const = known.Kind },
                    ["timestamp"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
                    ["community"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["data"] = schemas.Of(known.Data),
                },
            };
            var operation = new OpenApiOperation
            {
                OperationId = known.Kind,
                Summary = words[$"event.{known.Kind}"],
                Security = [],
                Parameters =
                [
                    ApiOperations.Header("webhook-id", "The id of the event, the same at every attempt."),
                    ApiOperations.Header("webhook-timestamp", "Seconds since 1970 at which it was sent."),
                    ApiOperations.Header(
                        "webhook-signature",
                        "By the Standard Webhooks specification: `v1,` and the HMAC-SHA256 of `id.timestamp.body`."
                    ),
                ],
                RequestBody = new OpenApiRequestBody
                {
                    Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                    {
                        ["application/json"] = new OpenApiMediaType { Schema = message },
                    },
                },
                Responses = new() { ["2XX"] = new OpenApiResponse { Description = "Received." } },
            };
            webhooks[known.Kind] = new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Post] = operation },
            };
        }

        return webhooks;
    }

    /// <summary>The module that declares an event's data, by the kind of the event.</summary>
    private static Dictionary<string, string> ModuleOfEvent(App app) =>
        app
            .Events.Select(e => (e.Kind, e.Data))
            .Append((Kind: TestWebhook.Kind, Data: typeof(TestWebhook.Told)))
            .ToDictionary(e => e.Kind, e => app.Modules.First(m => m.GetType().Assembly == e.Data.Assembly).Name, StringComparer.Ordinal);
}
