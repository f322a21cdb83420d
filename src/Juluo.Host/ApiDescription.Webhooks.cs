using Juluo.Kernel;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Juluo.Host;

internal static partial class ApiDescription
{
    /// <summary>What is sent out: each public event as a request that an operator's webhook receives.</summary>
    private static async Task DescribeWebhooks(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        var words = new Words(context.ApplicationServices.GetRequiredService<Catalogue>(), Languages.English, DateTimeZone.Utc);
        document.Webhooks = new Dictionary<string, IOpenApiPathItem>(StringComparer.Ordinal);
        var events = context.ApplicationServices.GetRequiredService<House>().Events.Select(e => (e.Kind, e.Data));
        foreach (var known in events.Append((Kind: TestWebhook.Kind, Data: typeof(TestWebhook.Told))))
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
                    ["data"] = await context.GetOrCreateSchemaAsync(known.Data, null, stop),
                },
            };
            var operation = new OpenApiOperation
            {
                Summary = words[$"event.{known.Kind}"],
                Parameters =
                [
                    Header("webhook-id", "The same at every try."),
                    Header("webhook-timestamp", "Seconds since 1970 at which it was sent."),
                    Header(
                        "webhook-signature",
                        "By the Standard Webhooks specification: `v1,` and the HMAC-SHA256 of `id.timestamp.body`."
                    ),
                ],
                RequestBody = new OpenApiRequestBody
                {
                    Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                    {
                        ["application/json"] = new() { Schema = message },
                    },
                },
                Responses = new() { ["2XX"] = new OpenApiResponse { Description = "Received." } },
            };
            document.Webhooks[known.Kind] = new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Post] = operation },
            };
        }
    }
}
